import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';

describe('two designers', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('follow each other within a moment, and undo takes back nothing of the other', async () => {
    const anna = await EditorDriver.sitDown(browser);
    await anna.createJourney('Together', ['One', 'Two']);
    const boris = await EditorDriver.sitDown(browser);
    await boris.page.goto(anna.page.url());
    await boris.seesMap();

    await anna.stage('One').click();
    await anna.press('n');
    await anna.name('From Anna');
    await boris.card('From Anna').waitFor();
    await boris.stage('Two').click();
    await boris.press('n');
    await boris.name('From Boris');
    await anna.card('From Boris').waitFor();

    await anna.page.getByRole('button', { name: 'Undo' }).click();
    await anna.isSaved();
    await boris.page.getByRole('button', { name: 'New touchpoint' }).first().waitFor();
    expect(await boris.titles()).toContain('From Boris');
    anna.hasNoComplaints();
    boris.hasNoComplaints();
    await anna.leave();
    await boris.leave();
  });
});

describe('a designer without a connection', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('goes on, is told so, and loses nothing when the tab is killed', async () => {
    const designer = await EditorDriver.sitDown(browser);
    await designer.createJourney('Offline', ['One']);
    const address = designer.page.url();
    await designer.context.route('**/graphql', (route) => route.abort());
    await designer.stage('One').click();
    await designer.press('n');
    await designer.name('Kept here');
    await designer.page.getByText('Offline — 2 changes kept on this device').waitFor();
    expect(await designer.titles()).toEqual([]);

    await designer.page.close({ runBeforeUnload: false });
    await designer.context.unroute('**/graphql');
    const again = await designer.reopen(address);
    await again.seesMap();
    await again.card('Kept here').waitFor();
    await again.isSaved();
    expect(await again.titles()).toEqual(['Kept here']);
    await again.leave();
  });
});
