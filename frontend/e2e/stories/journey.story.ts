import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';
import { baseUrl } from '../where.ts';

describe('a journey as a whole', () => {
  let browser: Browser;
  let designer: EditorDriver;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    designer = await EditorDriver.sitDown(browser);
    await designer.createJourney('Orders', ['Shop']);
    await designer.press('n');
    await designer.name('Basket');
    await designer.press('n');
    await designer.name('Payment');
    await designer.isSaved();
  });
  afterEach(() => designer.leave());

  /** Waits until all is saved; then the server has these. */
  async function serverHas(expected: { window: string; unit: string; goals: string[] }) {
    await designer.isSaved();
    const { window, unit, touchpoints } = await designer.asServerHasIt();
    const goals = touchpoints.filter((it) => it.flags.includes('GOAL')).map((it) => it.name);
    expect({ window, unit, goals }).toEqual(expected);
  }

  it('gets its goal, window and unit in the side panel, where they save themselves', async () => {
    const { page } = designer;
    await serverHas({ window: 'P30D', unit: 'CUSTOMER', goals: [] });
    await page.getByRole('button', { name: 'Journey settings' }).click();
    const panel = page.getByRole('complementary', { name: 'Side panel' });
    await panel.getByRole('heading', { name: 'Orders' }).waitFor();

    await panel.getByRole('combobox', { name: 'Goal' }).click();
    await page.getByRole('option', { name: 'Payment' }).click();
    await panel.getByRole('textbox', { name: 'Window in days' }).fill('14');
    await page.waitForTimeout(900);
    await panel.getByRole('radio', { name: 'Case' }).check();
    await serverHas({ window: 'P14D', unit: 'CASE', goals: ['Payment'] });
    await page.getByRole('button', { name: 'Goal: Payment within 14 days' }).waitFor();

    await page.reload();
    await designer.seesMap();
    await page.getByRole('button', { name: 'Journey settings' }).click();
    expect(await panel.getByRole('textbox', { name: 'Window in days' }).inputValue()).toBe('14');
    expect(await panel.getByRole('radio', { name: 'Case' }).isChecked()).toBe(true);
    expect(await panel.getByRole('combobox', { name: 'Goal' }).inputValue()).toBe('Payment');

    await panel.getByRole('combobox', { name: 'Goal' }).click();
    await page.getByRole('option', { name: 'None' }).click();
    await panel.getByRole('textbox', { name: 'Window in days' }).fill('');
    await panel.getByRole('textbox', { name: 'Window in days' }).blur();
    expect(await panel.getByRole('textbox', { name: 'Window in days' }).inputValue()).toBe('14');
    await serverHas({ window: 'P14D', unit: 'CASE', goals: [] });
    designer.hasNoComplaints();
  });

  it('is set with keys only, and taken back with them', async () => {
    const { page } = designer;
    await designer.press('Escape', 'Escape', 'Enter');
    await page.waitForFunction(() => document.activeElement?.matches('[data-panel-start]'));
    await designer.press('Tab');
    await page.keyboard.type('Pay');
    await designer.press('ArrowDown', 'Enter', 'Tab', 'Control+A');
    await page.keyboard.type('7');
    await designer.press('Tab', 'ArrowDown', 'Escape');
    await page.getByRole('complementary', { name: 'Side panel' }).waitFor({ state: 'detached' });
    await serverHas({ window: 'P7D', unit: 'CASE', goals: ['Payment'] });

    await designer.press('Control+z');
    await serverHas({ window: 'P7D', unit: 'CUSTOMER', goals: ['Payment'] });
    await designer.press('Control+z');
    await serverHas({ window: 'P30D', unit: 'CUSTOMER', goals: ['Payment'] });
    await designer.press('Control+z');
    await serverHas({ window: 'P30D', unit: 'CUSTOMER', goals: [] });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Journey settings',
    );
    designer.hasNoComplaints();
  });

  it('tells how many interactions are left out where they name no case', async () => {
    const { page } = designer;
    await designer.openSample();
    await designer.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Side panel' });
    await panel.getByRole('radio', { name: 'Case' }).check();
    await panel.getByText(/interactions name no case and are left out/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText(/name no case/).waitFor({ state: 'detached' });
    expect(await panel.getByRole('radio', { name: 'Customer' }).isChecked()).toBe(true);
    await designer.isSaved();
    designer.hasNoComplaints();
  });

  it('shows a window that is not whole days, which the API can set, and leaves it as it is', async () => {
    const { page } = designer;
    await designer.press('Escape', 'Escape', 'Enter');
    await setWindow(page, 'PT12H');
    const panel = page.getByRole('complementary', { name: 'Side panel' });
    await panel.getByText('It is 12 hr now, which is not a whole number of days.').waitFor();
    const field = panel.getByRole('textbox', { name: 'Window in days' });
    expect(await field.inputValue()).toBe('');
    await field.focus();
    await designer.press('Tab');
    await serverHas({ window: 'PT12H', unit: 'CUSTOMER', goals: [] });
    await field.fill('2');
    await designer.press('Tab');
    await serverHas({ window: 'P2D', unit: 'CUSTOMER', goals: [] });
    designer.hasNoComplaints();
  });
});

/** Sets the window of the journey that the page shows, past the editor. */
async function setWindow(page: Page, window: string): Promise<void> {
  const journey = decodeURIComponent(/journeys\/([^/?]+)/.exec(page.url())?.[1] ?? '');
  const answer = await fetch(`${baseUrl()}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation($input: EditJourneyInput!) { editJourney(input: $input) { errors { message } } }',
      variables: { input: { journey, baseRevision: 1, operations: [{ changeJourney: { window } }] } },
    }),
  });
  expect(await answer.json()).toMatchObject({ data: { editJourney: { errors: [] } } });
}
