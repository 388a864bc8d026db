import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';

describe('with keys only', () => {
  let browser: Browser;
  let designer: EditorDriver;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    designer = await EditorDriver.sitDown(browser);
  });
  afterEach(() => designer.leave());

  it('a designer draws a journey of three stages, six touchpoints and two branches', async () => {
    await designer.open('/w/main/journeys');
    await designer.page.getByRole('button', { name: 'Create a journey' }).first().waitFor();
    await designer.tabTo('Create a journey');
    await designer.press('Enter');
    await designer.page.getByLabel('Journey name').waitFor();
    await designer.page.keyboard.type('By keys');
    await designer.press('Tab', 'Control+A');
    await designer.page.keyboard.type('Find');
    await designer.press('Enter');
    await designer.page.keyboard.type('Buy');
    await designer.press('Enter');
    await designer.page.keyboard.type('Use');
    await designer.press('Tab', 'Tab', 'Enter');
    await designer.seesMap();

    await designer.tabTo('Find');
    await designer.press('Enter', 'Escape', 'n');
    await designer.name('Search');
    await designer.press('Control+ArrowRight');
    await designer.name('Product');
    await designer.press('n');
    await designer.name('Reviews');
    await designer.press(']', 'n');
    await designer.name('Cart');
    await designer.press('Control+ArrowRight');
    await designer.name('Payment');
    await designer.press(']', 'n');
    await designer.name('Parcel');

    await connect(designer, 'Search', 'Reviews');
    await connect(designer, 'Product', 'Cart');
    await connect(designer, 'Reviews', 'Cart');
    await connect(designer, 'Payment', 'Parcel');
    await designer.isSaved();

    expect(await designer.titles()).toEqual(['Search', 'Product', 'Reviews', 'Cart', 'Payment', 'Parcel']);
    expect(await designer.ways()).toEqual([
      'Cart → Payment',
      'Payment → Parcel',
      'Product → Cart',
      'Reviews → Cart',
      'Search → Product',
      'Search → Reviews',
    ]);
    designer.hasNoComplaints();
  });

  it('a designer renames, moves, deletes, and takes all of it back', async () => {
    await designer.createJourney('Back and forth', ['One', 'Two']);
    await designer.tabTo('One');
    await designer.press('n');
    await designer.name('First');
    await designer.press('F2');
    await designer.name('Renamed');
    await designer.press('Alt+ArrowRight');
    await designer.isSaved();
    expect(await designer.cells()).toEqual({ Renamed: 'Two / –' });
    await designer.press('Delete');
    await designer.isSaved();
    expect(await designer.titles()).toEqual([]);
    await designer.press('Control+z');
    await designer.isSaved();
    expect(await designer.cells()).toEqual({ Renamed: 'Two / –' });
    await designer.press('Control+z', 'Control+z');
    await designer.isSaved();
    expect(await designer.cells()).toEqual({ First: 'One / –' });
    await designer.press('Control+Shift+Z', 'Control+Shift+Z', 'Control+Shift+Z');
    await designer.isSaved();
    expect(await designer.titles()).toEqual([]);
    designer.hasNoComplaints();
  });

  it('Del leaves the focus next to what was deleted, and the map where it is', async () => {
    await designer.createJourney('One by one', ['One', 'Two']);
    await designer.tabTo('One');
    for (const title of ['First', 'Second', 'Third']) {
      await designer.press('n');
      await designer.name(title);
    }
    await designer.press(']', 'n');
    await designer.name('Last');
    await designer.press('Escape', 'ArrowLeft');
    const place = () => designer.stage('One').evaluate((it) => it.getBoundingClientRect().x);
    const before = await place();
    await walkTo(designer, 'Third');
    await designer.press('Delete');
    await designer.seesFocusOn('Second');
    await designer.press('Delete');
    await designer.seesFocusOn('First');
    expect(await place()).toBe(before);
    await designer.press('Delete');
    await designer.seesFocusOn('Last');
    await designer.press('Delete');
    await designer.seesFocusOn('Two');
    await designer.isSaved();
    expect(await designer.titles()).toEqual([]);
    designer.hasNoComplaints();
  });

  it('B leads to the worst bottleneck right after the map is there, and on to the next', async () => {
    await designer.openSample({ counted: false });
    await designer.press('b');
    await designer.seesFocusOn('bottleneck number 1');
    await designer.press('b');
    await designer.seesFocusOn('bottleneck number 2');
    designer.hasNoComplaints();
  });

  it('no key needs a click first on a map that was just opened', async () => {
    const openAgain = async () => {
      await designer.page.reload();
      await designer.seesMap();
      expect(await designer.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    };
    await designer.createJourney('At once', ['Find', 'Buy']);
    await designer.press('n');
    await designer.name('Search');
    await designer.isSaved();
    await openAgain();
    await designer.press('ArrowRight');
    await designer.seesFocusOn('Search');
    await openAgain();
    await designer.press(']');
    await designer.seesFocusOn('Find');
    await openAgain();
    await designer.press('n');
    await designer.name('Ask');
    await designer.isSaved();
    expect(await designer.titles()).toEqual(['Search', 'Ask']);
    await openAgain();
    await designer.press('?');
    await designer.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await designer.press('Escape', 'ArrowRight');
    await designer.seesFocusOn('Search');
    designer.hasNoComplaints();
  });

  it('the keys of the map rest while somebody types or a dialog is open, and can be switched off', async () => {
    const { page } = designer;
    await designer.createJourney('Quiet keys', ['Find']);
    await page.getByRole('textbox', { name: 'Journey name' }).focus();
    await designer.press('n');
    expect(await designer.titles()).toEqual([]);
    await designer.press('Escape', '?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await designer.press('n');
    expect(await page.locator('.react-flow__node').count()).toBe(0);

    await page.getByRole('checkbox', { name: 'Keys pressed alone' }).press('Space');
    await designer.press('Escape', 'n');
    await page.reload();
    await designer.seesMap();
    await designer.press('n', '?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await designer.titles()).toEqual([]);
    designer.hasNoComplaints();
  });
});

/** C, then arrows to the target, then Enter. */
async function connect(designer: EditorDriver, from: string, to: string): Promise<void> {
  await walkTo(designer, from);
  await designer.press('c');
  await walkTo(designer, to);
  await designer.press('Enter');
}

/** Walks there by arrow keys, as one who sees the map would: towards the target's place on the screen. */
async function walkTo(designer: EditorDriver, title: string): Promise<void> {
  for (let steps = 0; steps < 24; steps++) {
    const way = await designer.page.evaluate((name) => {
      const cards = [...document.querySelectorAll<HTMLElement>('.react-flow__node button[data-element]')];
      const target = cards.find((it) => it.textContent?.includes(name));
      const here = document.activeElement;
      if (!target || !here) return 'ArrowDown';
      if (target === here) return null;
      const a = here.getBoundingClientRect();
      const b = target.getBoundingClientRect();
      if (!cards.includes(here as HTMLElement)) return 'ArrowDown';
      if (Math.abs(b.x - a.x) > 8) return b.x > a.x ? 'ArrowRight' : 'ArrowLeft';
      return b.y > a.y ? 'ArrowDown' : 'ArrowUp';
    }, title);
    if (way === null) return;
    await designer.press(way);
  }
  throw new Error(`“${title}” is not reached by arrow keys.`);
}
