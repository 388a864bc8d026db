import type { Browser, Locator } from 'playwright-core';
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
    await page.getByText(/^as of .*\d/).waitFor();
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
    await seesBarsAsCounted(panel);
    await panel.getByRole('tab', { name: 'Feedback' }).click();
    await panel.locator('blockquote').first().waitFor();

    for (const hint of [2, 3]) {
      await page.getByText(`Hint ${hint} of 3.`).waitFor();
      await page.getByRole('button', { name: 'Got it, dismiss this hint' }).click();
    }
    expect(await page.getByText(/Hint \d of 3/).count()).toBe(0);
    newcomer.hasNoComplaints();
    await newcomer.leave();
  });

  it('finds the filter’s cards whole, and Esc leaves a list before its card', async () => {
    const newcomer = await EditorDriver.sitDown(browser);
    const { page } = newcomer;
    await page.setViewportSize({ width: 1280, height: 720 });
    await newcomer.openSample();
    await page.getByText(/^as of .*\d/).waitFor();
    const bar = page.getByRole('group', { name: 'Filter' });
    expect(await bar.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);

    await page.getByRole('button', { name: /^Period/ }).click();
    const period = page.getByRole('dialog');
    await period.getByLabel('As of').waitFor();
    expect(await period.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    await newcomer.press('Escape');
    await period.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: /^Goal/ }).click();
    const goal = page.getByRole('dialog');
    const field = goal.getByRole('combobox', { name: 'Goal' });
    await page.waitForFunction(() => document.activeElement?.matches('[role=combobox]'));
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await newcomer.press('ArrowDown');
    await goal.getByRole('listbox').waitFor();
    await newcomer.press('Escape');
    await goal.getByRole('listbox').waitFor({ state: 'hidden' });
    expect(await field.isVisible()).toBe(true);
    await newcomer.press('Escape');
    await goal.waitFor({ state: 'detached' });
    newcomer.hasNoComplaints();
    await newcomer.leave();
  });

  it('is led back to the start from a workspace that does not exist', async () => {
    const newcomer = await EditorDriver.sitDown(browser);
    await newcomer.open('/w/nowhere/journeys');
    await newcomer.page.getByText(/There is no workspace “nowhere”/).waitFor();
    await newcomer.page.getByRole('link', { name: 'Go to the start page' }).click();
    await newcomer.page.getByRole('heading', { level: 1 }).waitFor();
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
    await reader.page.getByText('Сгенерированные данные').first().waitFor();
    expect(await reader.page.evaluate(() => document.documentElement.lang)).toBe('ru');
    await reader.page.reload();
    await reader.page.getByText('Сгенерированные данные').first().waitFor();
    await reader.leave();
  });
});

/** The bars of a score are as high, one to the other, as their counts. */
async function seesBarsAsCounted(panel: Locator): Promise<void> {
  const bars = panel.locator('span[title]:has(> i)');
  await bars.first().waitFor();
  const shown = await bars.evaluateAll((all) =>
    all.map((it) => ({
      count: Number(it.getAttribute('title')?.split(': ')[1]?.replaceAll(',', '')),
      height: it.querySelector('i')?.getBoundingClientRect().height ?? 0,
    })),
  );
  const most = Math.max(...shown.map((it) => it.count));
  const highest = Math.max(...shown.map((it) => it.height));
  expect(highest).toBeGreaterThan(40);
  for (const { count, height } of shown)
    expect(Math.abs(height - (highest * count) / most)).toBeLessThanOrEqual(1.5);
}
