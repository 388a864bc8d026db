import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditorDriver, type Language, launch } from '../EditorDriver.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is wrong on the screen by axe, one line each. */
async function violations({ page }: EditorDriver): Promise<string[]> {
  // Through the developer tools: the page's own policy rightly lets no script in.
  await page.evaluate(axe);
  const { violations: found } = await page.evaluate(
    (tags) =>
      (window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } }).axe.run(
        document,
        {
          runOnly: { type: 'tag', values: tags },
        },
      ),
    RULES,
  );
  return found.flatMap((it) =>
    it.nodes.map((node) => `${it.id}: ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

interface Screen {
  readonly name: string;
  readonly show: (reader: EditorDriver) => Promise<void>;
}

const firstCard = '.react-flow__node button[data-element]';
const SCREENS: readonly Screen[] = [
  { name: 'journeys', show: (it) => it.openAndRest('/w/sample/journeys') },
  { name: 'no journeys', show: (it) => it.openAndRest('/w/main/journeys') },
  { name: 'map', show: (it) => it.openSample() },
  ...[0, 1, 2, 3].map((tab) => ({
    name: `map, side panel ${tab + 1}`,
    show: async (it: EditorDriver) => {
      await it.openSample();
      await it.page.locator(firstCard).first().click();
      await it.page.getByRole('tab').nth(tab).click();
      await it.page.waitForTimeout(400);
    },
  })),
  {
    name: 'map, journey',
    show: async (it) => {
      await it.openSample();
      await it.page.locator('[role=toolbar] button[aria-pressed]').first().click();
      await it.page.locator('aside input[type=radio]').first().waitFor();
    },
  },
  {
    name: 'map, bottlenecks',
    show: async (it) => {
      await it.openSample();
      await it.page.locator('[role=toolbar] button[aria-pressed]').last().click();
    },
  },
  {
    name: 'map, keys',
    show: async (it) => {
      await it.openSample();
      await it.page.locator(firstCard).first().focus();
      await it.page.keyboard.press('?');
      await it.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'map, period',
    show: async (it) => {
      await it.openSample();
      await it.page.locator('[role=group] > button[aria-haspopup=dialog]').first().click();
      await it.page.getByRole('dialog').waitFor();
    },
  },
  { name: 'data', show: (it) => it.openAndRest('/w/main/data') },
  {
    name: 'data, preview',
    show: async (it) => {
      await it.openAndRest('/w/main/data');
      await it.page.locator('input[type=file]').setInputFiles({
        name: 'a.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'customer,activity,time,channel\nc1,Pay,2026-01-01T00:00:00Z,web\nc2,Pay,never,web\n',
        ),
      });
      await it.page.getByRole('table').waitFor();
    },
  },
];

describe.each(['en', 'ru', 'pl'] as const)('in %s', (language: Language) => {
  describe.each([false, true])('dark: %s', (dark) => {
    let browser: Browser;
    let reader: EditorDriver;
    beforeAll(async () => {
      browser = await launch();
      reader = await EditorDriver.sitDown(browser, { language, dark });
    });
    afterAll(() => browser.close());

    it.each(SCREENS)('the screen “$name” has no violation', async ({ name, show }) => {
      await show(reader);
      const found = await violations(reader);
      if (found.length > 0) await reader.photograph(`${language}-${dark ? 'dark' : 'light'}-${name}`);
      expect(found).toEqual([]);
      expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe(language);
    });
  });
});
