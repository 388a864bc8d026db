import { readdirSync, readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from './languages/en.json';
import pl from './languages/pl.json';
import ru from './languages/ru.json';

type Tree = { [key: string]: string | Tree };

/** Words that are the same in English and Polish. */
const SHARED = ['score.respondents_one'];
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const name = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(name, value);
    else for (const [inner, text] of flat(value, name)) found.set(inner, text);
  }
  return found;
}

const texts = { en: flat(en), ru: flat(ru), pl: flat(pl) };
const plain = (keys: Iterable<string>) => new Set([...keys].map((it) => it.replace(PLURAL, '')));
const slots = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe.each(['ru', 'pl'] as const)('the language %s', (language) => {
  it('says everything that English says, and nothing else', () => {
    expect([...plain(texts[language].keys())].sort()).toEqual([...plain(texts.en.keys())].sort());
  });

  it('fills the same places as English', () => {
    for (const [key, text] of texts[language]) {
      const english = texts.en.get(key) ?? texts.en.get(key.replace(PLURAL, '_other')) ?? '';
      expect({ key, slots: slots(text) }).toEqual({ key, slots: slots(english) });
    }
  });

  it('is translated, but for names and formulas', () => {
    const same = [...texts[language]].filter(
      ([key, text]) =>
        !SHARED.includes(key) &&
        texts.en.get(key) === text &&
        /[a-z]{4}/i.test(text.replaceAll(/\{\{\w+\}\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

describe.each(['en', 'ru', 'pl'] as const)('plural forms of %s', (language) => {
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = [...texts[language].keys()].filter((it) => PLURAL.test(it));

  it('are all there', () => {
    const bases = new Set(counted.map((it) => it.replace(PLURAL, '')));
    expect(bases.size).toBeGreaterThan(10);
    for (const base of bases) {
      const forms = categories.filter((category) => texts[language].has(`${base}_${category}`));
      expect({ base, forms: forms.sort() }).toEqual({ base, forms: [...categories].sort() });
    }
  });

  it('are chosen by the number', async () => {
    const i18n = createInstance();
    await i18n.init({ lng: language, resources: { [language]: { translation: { en, ru, pl }[language] } } });
    const say = (count: number) => i18n.t('count.touchpoints', { count });
    const expected = {
      en: ['1 touchpoint', '2 touchpoints', '5 touchpoints', '21 touchpoints'],
      ru: ['1 точка контакта', '2 точки контакта', '5 точек контакта', '21 точка контакта'],
      pl: ['1 punkt styku', '2 punkty styku', '5 punktów styku', '21 punktów styku'],
    }[language];
    expect([1, 2, 5, 21].map(say)).toEqual(expected);
  });
});

describe('the texts', () => {
  it('are all used', () => {
    const folder = new URL('../', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((it) => /\.tsx?$/.test(it) && !it.includes('.test.'))
      .map((it) => readFileSync(new URL(it, folder), 'utf8'))
      .join('\n');
    const unused = [...plain(texts.en.keys())].filter((key) => {
      const [group = ''] = key.split('.');
      return !sources.includes(`'${key}'`) && !sources.includes(`\`${group}.$`);
    });
    expect(unused).toEqual([]);
  });

  it('use no word that means something else here', () => {
    for (const [key, text] of texts.en)
      expect({ key, text }).not.toMatchObject({ text: expect.stringMatching(/\b(event|session|user)s?\b/i) });
  });
});
