import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('a file', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('is shown, mapped, imported, its rejected rows listed, and its journey discovered', async () => {
    const analyst = await EditorDriver.sitDown(browser);
    const { page } = analyst;
    await analyst.open('/w/main/data');
    const content = orders();
    await page.locator('input[type=file]').setInputFiles({
      name: 'orders.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    });
    await page.getByRole('heading', { name: 'orders.csv' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Delimiter' }).inputValue()).toBe('Semicolon');
    expect(await page.getByRole('combobox', { name: 'Date and time' }).inputValue()).toBe('d.M.yyyy H:mm');
    expect(await page.getByLabel('What column what is').inputValue()).toBe('attribute');
    expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    await page.getByLabel('What column what is').selectOption('name');
    await page.getByRole('button', { name: 'Import', exact: true }).click({ noWaitAfter: true });

    await page.getByRole('heading', { name: 'Imported: orders.csv' }).waitFor();
    await page.getByText('2 rejected rows').waitFor();
    const table = page.getByRole('region', { name: 'Rejected rows' });
    await table.getByText('yesterday').first().waitFor();

    await page.getByRole('button', { name: 'Discover a journey' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Journey name').fill('Orders discovered');
    await dialog.getByRole('combobox', { name: 'Goal' }).fill('Order');
    await page
      .getByRole('option', { name: /Order$/ })
      .last()
      .click();
    await dialog.getByRole('button', { name: 'Discover a journey' }).click();
    await analyst.seesMap();
    await page.getByText('40 entered').waitFor();
    await analyst.card('Payment').waitFor();

    analyst.hasNoComplaints();
    await analyst.leave();
  });

  it.todo('is taken back from the list of imports');
});
