import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';

describe('the API explorer', () => {
  let browser: Browser;
  let developer: EditorDriver;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    developer = await EditorDriver.sitDown(browser, { dark: true });
  });
  afterEach(() => developer.leave());

  it('opens with a question that the sample answers, and speaks to another workspace when told to', async () => {
    const { page } = developer;
    await developer.open('/graphiql?workspace=sample');
    const workspace = page.getByRole('combobox', { name: 'Workspace' });
    await page.getByRole('option', { name: 'Sample shop (generated)' }).waitFor({ state: 'attached' });
    expect(await workspace.inputValue()).toBe('sample');
    expect(await page.locator('body').getAttribute('class')).toContain('graphiql-dark');

    const number = await page.locator('.CodeMirror-linenumber').first().boundingBox();
    const line = await page.getByText('# Where do we lose customers').boundingBox();
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThan(line?.x ?? 0);

    const answer = page.getByRole('region', { name: 'Result Window' });
    const run = page.getByRole('button', { name: /^Execute query/ });
    await run.click();
    await answer.getByText('"bottlenecks"').waitFor();
    await answer.getByText('"denominator"').first().waitFor();

    await workspace.selectOption('main');
    expect(new URL(page.url()).search).toBe('?workspace=main');
    const asked = page.waitForRequest(
      (request) =>
        request.headers()['desirepath-workspace'] === 'main' &&
        request.postData()?.includes('bottlenecks') === true,
    );
    await run.click();
    expect(await (await asked).response().then((response) => response?.status())).toBe(200);
    developer.hasNoComplaints();
  });

  it('hears what happens in the workspace', async () => {
    const { page } = developer;
    await developer.createJourney('Heard of', ['Find']);
    const { revision } = await developer.asServerHasIt();
    const journey = decodeURIComponent(page.url().split('/').at(-1) ?? '');
    await developer.press('n');
    await developer.name('Search');
    await developer.isSaved();
    await developer.open('/graphiql');
    await page.getByText('# Where do we lose customers').click();
    await developer.press('Control+a');
    await page.keyboard.insertText(
      `subscription Hear { journeyChanged(journey: "${journey}", after: ${revision}) { journey { touchpoints { name } } } }`,
    );
    await page.getByRole('tab', { name: 'Hear' }).waitFor();
    await developer.press('Control+Enter');
    await page.getByRole('region', { name: 'Result Window' }).getByText('"Search"').waitFor();
    await page.getByRole('button', { name: /^Stop query/ }).click();
    await page.getByRole('button', { name: /^Execute query/ }).waitFor();
    developer.hasNoComplaints();
  });

  it('shows the schema', async () => {
    const { page } = developer;
    await developer.open('/graphiql?workspace=sample');
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'journeys', exact: true }).waitFor();
    developer.hasNoComplaints();
  });
});
