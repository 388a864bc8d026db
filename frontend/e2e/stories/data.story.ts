import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';

/** Orders of forty customers; every fourth leaves at the payment; two rows are bad. */
function orders(): string {
  const lines = ['customer;what;when;channel;region'];
  const run = Date.now().toString(36);
  for (let n = 1; n <= 40; n++) {
    const day = String((n % 27) + 1).padStart(2, '0');
    const row = (step: string, hour: number) =>
      lines.push(`${run}-${n};${run} ${step};${day}.01.2024 ${hour}:15;website;${n % 2 ? 'North' : 'South'}`);
    row('Basket', 9);
    row('Payment', 10);
    if (n % 4 !== 0) row('Order', 11);
  }
  lines.push(`${run}-41;${run} Basket;yesterday;website;North`);
  lines.push(`;${run} Basket;05.01.2024 9:15;website;North`);
  return `${lines.join('\n')}\n`;
}

/** Brings the file in: every column as it was guessed, but for the one that tells what happened. */
async function bringIn({ page }: EditorDriver, content: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(content),
  });
  await page.getByRole('heading', { name: 'orders.csv' }).waitFor();
  await page.getByLabel('What column what is').selectOption('name');
  await page.getByRole('button', { name: 'Import', exact: true }).click({ noWaitAfter: true });
  await page.getByRole('heading', { name: 'Imported: orders.csv' }).waitFor();
}

/** Has the journey of the orders discovered, and sees it on the map with its forty customers. */
async function discover(analyst: EditorDriver, name: string): Promise<void> {
  const { page } = analyst;
  await page.getByRole('button', { name: 'Discover a journey' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Journey name').fill(name);
  await dialog.getByRole('combobox', { name: 'Goal' }).fill('Order');
  await page
    .getByRole('option', { name: /Order$/ })
    .last()
    .click();
  await dialog.getByRole('button', { name: 'Discover a journey' }).click();
  await analyst.seesMap();
  await page.getByText('40 entered').waitFor();
  await analyst.card('Payment').waitFor();
}

describe('a file', () => {
  let browser: Browser;
  let analyst: EditorDriver;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    analyst = await EditorDriver.sitDown(browser);
    await analyst.open('/w/main/data');
  });
  afterEach(() => analyst.leave());

  it('is shown, mapped, imported, its rejected rows listed, and its journey discovered', async () => {
    const { page } = analyst;
    await page.locator('input[type=file]').setInputFiles({
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(orders()),
    });
    await page.getByRole('heading', { name: 'orders.csv' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Delimiter' }).inputValue()).toBe('Semicolon');
    expect(await page.getByRole('combobox', { name: 'Date and time' }).inputValue()).toBe('d.M.yyyy H:mm');
    expect(await page.getByLabel('What column what is').inputValue()).toBe('attribute');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();

    await bringIn(analyst, orders());
    await page.getByText('2 rejected rows').waitFor();
    const table = page.getByRole('region', { name: 'Rejected rows' });
    await table.getByText('yesterday').first().waitFor();
    await discover(analyst, 'Orders discovered');
    await page.getByRole('button', { name: 'Period: All time' }).click();
    await page.getByRole('textbox', { name: 'From', exact: true }).fill('2024-01-15');
    await page.getByText('13 entered').waitFor();
    analyst.hasNoComplaints();
  });

  it('is taken back from the list of imports, and nobody it brought is counted any more', async () => {
    const { page } = analyst;
    await bringIn(analyst, orders());
    await discover(analyst, 'Orders taken back');
    const map = page.url();

    await page.getByRole('link', { name: 'Data' }).click();
    const past = page.getByRole('listitem').filter({ hasText: 'orders.csv' }).first();
    await past.getByText('Imported').waitFor();
    await past.getByRole('button', { name: 'Undo the import of orders.csv' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await past.getByText('Undone').waitFor();
    expect(await past.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    expect(await past.evaluate((it) => it === document.activeElement)).toBe(true);

    await page.goto(map);
    await analyst.seesMap();
    await page.getByText('0 entered', { exact: true }).waitFor();
    expect(await page.getByText('40 entered').count()).toBe(0);
    analyst.hasNoComplaints();
  });

  it('leaves the list of what is on no map as soon as it is taken back', async () => {
    const { page } = analyst;
    await analyst.createJourney('Nothing on it', ['Shop']);
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const content = orders();
    const basket = `${content.split('\n')[1]?.split('-')[0]} Basket`;
    await bringIn(analyst, content);
    await page.getByRole('button', { name: 'Import another file' }).click();
    const unmapped = page.getByRole('region', { name: 'Not on the map' });
    await unmapped.getByRole('combobox', { name: 'Journey' }).selectOption({ label: 'Nothing on it' });
    await unmapped.getByText(basket, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo the import of orders.csv' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
    await unmapped.getByText(basket, { exact: true }).waitFor({ state: 'detached' });
    expect(await unmapped.getByRole('combobox', { name: 'Journey' }).locator(':checked').textContent()).toBe(
      'Nothing on it',
    );
    analyst.hasNoComplaints();
  });

  it('is taken back with keys right after it came in, and can be brought in again', async () => {
    const { page } = analyst;
    const content = orders();
    await bringIn(analyst, content);
    await analyst.tabTo('Undo this import');
    await analyst.press('Enter');
    await page.getByRole('dialog', { name: 'Undo the import of orders.csv?' }).waitFor();
    await analyst.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await analyst.press('Enter');
    await page.getByRole('dialog').waitFor();
    await analyst.press('Tab', 'Enter');
    const past = page.getByRole('listitem').filter({ hasText: 'orders.csv' }).first();
    await past.getByText('Undone').waitFor();

    await bringIn(analyst, content);
    const accepted = page.getByText('accepted', { exact: true }).locator('..');
    expect(await accepted.textContent()).toContain('110');
    analyst.hasNoComplaints();
  });
});
