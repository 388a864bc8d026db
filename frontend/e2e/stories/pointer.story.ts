import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorDriver, launch } from '../EditorDriver.ts';

describe('with the pointer', () => {
  let browser: Browser;
  let designer: EditorDriver;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    designer = await EditorDriver.sitDown(browser);
    await designer.createJourney('By pointer', ['One', 'Two']);
  });
  afterEach(() => designer.leave());

  async function add(stage: string, title: string): Promise<void> {
    await designer.stage(stage).click();
    await designer.page.getByRole('toolbar').getByRole('button', { name: 'Touchpoint' }).click();
    await designer.name(title);
  }

  it('a card is dragged to another stage and taken back', async () => {
    await add('One', 'Walks');
    await designer.isSaved();
    await designer.drag(designer.card('Walks'), await designer.middleOf(designer.stage('Two')), {
      down: 120,
    });
    await designer.isSaved();
    expect(await designer.cells()).toEqual({ Walks: 'Two / –' });
    await designer.page.getByRole('button', { name: 'Undo' }).click();
    await designer.isSaved();
    expect(await designer.cells()).toEqual({ Walks: 'One / –' });
    designer.hasNoComplaints();
  });

  it('a double click adds, dragging from a handle connects, a click selects the line and deletes it', async () => {
    await designer.doubleClickCell('One');
    await designer.name('Left');
    await designer.doubleClickCell('Two');
    await designer.name('Right');
    await designer.page.keyboard.press('Escape');
    await designer.connectByHandle('Left', 'Right');
    await designer.isSaved();
    expect(await designer.ways()).toEqual(['Left → Right']);
    await designer.page.getByRole('button', { name: 'Left' }).first().click();
    await designer.page
      .getByRole('complementary', { name: 'Side panel' })
      .getByRole('button', { name: 'Right' })
      .click();
    await designer.page.getByRole('button', { name: 'Delete transition' }).click();
    await designer.isSaved();
    expect(await designer.ways()).toEqual([]);
    designer.hasNoComplaints();
  });

  it('a title, a channel and a goal are set in the side panel and save themselves', async () => {
    await add('One', 'Plain');
    const panel = designer.page.getByRole('complementary', { name: 'Side panel' });
    await panel.getByLabel('Title').fill('Card payment');
    await panel.getByLabel('Customer goal').fill('Pay once');
    await panel.getByLabel('Channel').fill('website');
    await panel.getByLabel('Channel').blur();
    await panel.getByRole('checkbox', { name: 'Goal', exact: true }).check();
    await designer.isSaved();
    await designer.page.reload();
    await designer.seesMap();
    await designer.card('Card payment').click();
    expect(await panel.getByLabel('Customer goal').inputValue()).toBe('Pay once');
    expect(await panel.getByRole('checkbox', { name: 'Goal', exact: true }).isChecked()).toBe(true);
    expect(await designer.cells()).toEqual({ 'Card payment': 'One / website' });
    designer.hasNoComplaints();
  });

  it('stages added beyond the edge of the view are shown, their headers above their columns', async () => {
    for (let n = 3; n <= 12; n++) {
      await designer.page.getByRole('toolbar').getByRole('button', { name: 'Stage', exact: true }).click();
      await designer.name(`Stage ${n}`);
      await designer.seesHeadersInPlace();
    }
    await designer.page.waitForFunction(() => {
      const name = document.activeElement?.getBoundingClientRect();
      const flow = document.querySelector('.react-flow')?.getBoundingClientRect();
      return name && flow && name.left >= flow.left && name.right <= flow.right;
    });
    designer.hasNoComplaints();
  });

  it('a stage is added, renamed, moved and deleted with what is in it', async () => {
    await add('Two', 'Inside');
    await designer.page.getByRole('toolbar').getByRole('button', { name: 'Stage', exact: true }).click();
    await designer.name('Three');
    await designer.seesHeadersInPlace();
    await designer.stage('Two').click();
    await designer.page.getByRole('button', { name: 'Delete stage' }).click();
    await designer.page.getByRole('dialog').getByRole('button', { name: 'Delete stage' }).click();
    await designer.isSaved();
    expect(await designer.titles()).toEqual([]);
    await designer.page.getByRole('button', { name: 'Undo' }).click();
    await designer.isSaved();
    expect(await designer.cells()).toEqual({ Inside: 'Two / –' });
    designer.hasNoComplaints();
  });
});
