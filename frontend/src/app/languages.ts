import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './languages/en.json';

/** The languages of the editor, each by its own name. */
export const LANGUAGES = { en: 'English', ru: 'Русский', pl: 'Polski' } as const;
export type Language = keyof typeof LANGUAGES;

const REMEMBERED = 'desirepath-language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    returnNull: false;
  }
}

const load = {
  ru: () => import('./languages/ru.json'),
  pl: () => import('./languages/pl.json'),
} as const;

/** Starts in the remembered language, else the browser's, else English. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  await speak(preferred());
}

export async function speak(language: Language): Promise<void> {
  if (language !== 'en' && !i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', (await load[language]()).default);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(REMEMBERED, language);
}

function preferred(): Language {
  const wanted = [localStorage.getItem(REMEMBERED) ?? '', ...navigator.languages];
  const known = wanted.map((it) => it.slice(0, 2)).find((it) => it in LANGUAGES);
  return (known as Language | undefined) ?? 'en';
}
