import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';

describe('a newcomer', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('opens the living sample, labelled as generated, and finds the red bottleneck and its feedback', async () => {
    const newcomer = await EditorDriver.sitDown(browser);
    const { page } = newcomer;
    await newcomer.openSample();
    await page.getByText('Generated data').first().waitFor();
    await page.getByText('Hint 1 of 3.').waitFor();
    await page.getByRole('button', { name: /bottlenecks?$/ }).waitFor();
    await page.locator('.react-flow__node button[data-element]').first().focus();

    await newcomer.press('b');
    const worst = page.locator('[data-element]:focus');
    expect(await worst.textContent()).toContain('bottleneck number 1');
    await newcomer.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Side panel' });
    await panel.getByText('Bottleneck', { exact: true }).waitFor();
    await panel.getByRole('tab', { name: 'Numbers' }).click();
    await panel.getByText('Recoverable conversions').waitFor();
    await panel.getByRole('tab', { name: 'Feedback' }).click();
    await panel.locator('blockquote').first().waitFor();

    for (const hint of [1, 2, 3]) {
      await page.getByText(`Hint ${hint} of 3.`).waitFor();
      await page.getByRole('button', { name: 'Got it, dismiss this hint' }).click();
    }
    expect(await page.getByText(/Hint \d of 3/).count()).toBe(0);
    newcomer.hasNoComplaints();
    await newcomer.leave();
  });

  it('filters, and hands the address on to a colleague, who sees the same', async () => {
    const first = await EditorDriver.sitDown(browser);
    await first.openSample();
    await first.page.getByText(/ entered$/).waitFor();
    const all = await first.page.getByText(/ entered$/).textContent();
    await first.page.getByRole('button', { name: /^Entry channel/ }).click();
    await first.page.getByRole('checkbox').first().check();
    await first.press('Escape');
    await first.page.waitForFunction((before) => {
      const summary = [...document.querySelectorAll('output span')].find((it) =>
        it.textContent?.endsWith('entered'),
      );
      return summary !== undefined && summary.textContent !== before;
    }, all);
    const some = await first.page.getByText(/ entered$/).textContent();
    expect(first.page.url()).toContain('channel=');

    const second = await EditorDriver.sitDown(browser);
    await second.page.goto(first.page.url());
    await second.page.getByText(some ?? '', { exact: true }).waitFor();
    await first.leave();
    await second.leave();
  });

  it('reads it in the language the browser speaks, and chooses another', async () => {
    const reader = await EditorDriver.sitDown(browser, { language: 'pl' });
    await reader.openSample();
    await reader.page.getByText('Dane wygenerowane').first().waitFor();
    await reader.page.getByRole('button', { name: /^Język/ }).click();
    await reader.page.getByRole('menuitem', { name: 'Русский' }).click();
    await reader.page.getByText('Созданные данные').first().waitFor();
    expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe('ru');
    await reader.page.reload();
    await reader.page.getByText('Созданные данные').first().waitFor();
    await reader.leave();
  });
});
