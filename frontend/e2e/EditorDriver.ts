import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBrowser } from './browser.ts';
import { type JourneyOnServer, journeyOnServer } from './journeyOnServer.ts';
import { artifacts, baseUrl } from './where.ts';

export type Language = 'en' | 'ru' | 'pl';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(): Promise<Browser> {
  const { executable, env } = await findBrowser();
  const environment = Object.fromEntries(
    Object.entries({ ...process.env, ...env }).filter((it): it is [string, string] => it[1] !== undefined),
  );
  return chromium.launch({ executablePath: executable, env: environment, args: FLAGS });
}

/** A person at the editor: stories are told in what the person does and sees. */
export class EditorDriver {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained about; a story ends with none. */
  readonly complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('pageerror', (failure) => this.complaints.push(failure.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('net::ERR_'))
        this.complaints.push(message.text());
    });
  }

  /** A browser of its own, as a newcomer has it: nothing remembered. */
  static async sitDown(
    browser: Browser,
    wish: { language?: Language; dark?: boolean } = {},
  ): Promise<EditorDriver> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: wish.language ?? 'en',
      colorScheme: wish.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(20_000);
    return new EditorDriver(context, await context.newPage());
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(baseUrl() + path);
  }

  async leave(): Promise<void> {
    await this.context.close();
  }

  async photograph(name: string): Promise<void> {
    await this.page.screenshot({ path: join(artifacts, `${name}.png`) });
  }

  /** Presses keys one after the other, as a person does. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await this.settle();
    }
  }

  /** Tabs on until the named control has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      const here = await this.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
      if (here.startsWith(name)) return;
      await this.press('Tab');
    }
    throw new Error(`“${name}” is not reached by Tab.`);
  }

  /** Waits until the element with these words has the focus. */
  async seesFocusOn(words: string): Promise<void> {
    await this.page.waitForFunction((it) => document.activeElement?.textContent?.includes(it), words);
  }

  /** Types over the name that is being edited on the map and keeps it. */
  async name(text: string): Promise<void> {
    await this.page.waitForFunction(() => document.activeElement?.matches('[data-testid=board] input'));
    await this.page.keyboard.type(text);
    await this.press('Enter');
    await this.page.waitForFunction(
      () =>
        document.activeElement instanceof HTMLElement && document.activeElement.dataset.element !== undefined,
    );
  }

  /** Two frames: what was done is drawn, and the focus is where it belongs. */
  async settle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)))),
    );
  }

  async createJourney(name: string, stages: readonly string[]): Promise<void> {
    await this.open('/w/main/journeys');
    await this.page.getByRole('button', { name: 'Create a journey' }).first().click();
    await this.page.getByLabel('Journey name').fill(name);
    await this.page.getByRole('textbox', { name: 'Stages' }).fill(stages.join('\n'));
    await this.page.getByRole('dialog').getByRole('button', { name: 'Create a journey' }).click();
    await this.seesMap();
  }

  /** The generated sample's map, as the start page leads a newcomer to it. */
  async openSample({ counted = true } = {}): Promise<void> {
    const answer = await fetch(`${baseUrl()}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ sample { workspace journeyId } }' }),
    });
    const { data } = (await answer.json()) as { data: { sample: { workspace: string; journeyId: string } } };
    await this.open(`/w/${data.sample.workspace}/journeys/${encodeURIComponent(data.sample.journeyId)}`);
    await this.seesMap();
    if (counted) await this.page.locator('.react-flow__node b').first().waitFor();
  }

  async openAndRest(path: string): Promise<void> {
    await this.open(path);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** The same browser, opened again after its tab was killed. */
  async reopen(address: string): Promise<EditorDriver> {
    const again = new EditorDriver(this.context, await this.context.newPage());
    await again.page.goto(address);
    return again;
  }

  async middleOf(element: Locator): Promise<{ x: number; y: number }> {
    const box = await element.boundingBox();
    if (!box) throw new Error('It is not in sight.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Drags an element with the pointer, in steps, to a point (and some way below it). */
  async drag(element: Locator, to: { x: number; y: number }, { down = 0 } = {}): Promise<void> {
    const from = await this.middleOf(element);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2 + down, { steps: 6 });
    await this.page.mouse.move(to.x, to.y + down, { steps: 6 });
    await this.page.mouse.up();
    await this.settle();
  }

  /** A double click into the uppermost lane below a stage. */
  async doubleClickCell(stage: string): Promise<void> {
    const { x, y } = await this.middleOf(this.stage(stage));
    await this.page.mouse.dblclick(x, y + 80);
  }

  async connectByHandle(from: string, to: string): Promise<void> {
    const start = await this.middleOf(this.cardBox(from).locator('.react-flow__handle-right'));
    const end = await this.middleOf(this.cardBox(to).locator('.react-flow__handle-left'));
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
    await this.page.mouse.move(end.x, end.y, { steps: 5 });
    await this.page.mouse.up();
    await this.settle();
  }

  private cardBox(title: string): Locator {
    return this.page.locator('.react-flow__node').filter({ hasText: title }).first();
  }

  async seesMap(): Promise<void> {
    await this.page.getByTestId('board').waitFor();
    await this.page.waitForFunction(() => document.querySelector('.react-flow__viewport') !== null);
    await this.settle();
  }

  async isSaved(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
  }

  card(title: string): Locator {
    return this.page.locator('.react-flow__node button[data-element]').filter({ hasText: title }).first();
  }

  stage(title: string): Locator {
    return this.page
      .locator('button[data-element][aria-pressed]')
      .filter({ hasText: title })
      .and(this.page.locator(':not(.react-flow__node *)'))
      .first();
  }

  /** What is pinned around the map moves with it, and is never scrolled on its own. */
  async seesHeadersInPlace(): Promise<void> {
    const scrolled = await this.page
      .locator('[data-pinned]')
      .evaluateAll((all) => all.map((it) => it.scrollLeft + it.scrollTop));
    expect(scrolled).toEqual(scrolled.map(() => 0));
    expect(scrolled.length).toBeGreaterThan(0);
  }

  /** The titles of all touchpoints, in stage order, as the server has them. */
  async titles(): Promise<string[]> {
    return (await this.asServerHasIt()).touchpoints.map((it) => it.name);
  }

  /** The planned transitions as "from → to", sorted, as the server has them. */
  async ways(): Promise<string[]> {
    const { transitions } = await this.asServerHasIt();
    return transitions.map((it) => `${it.from.name} → ${it.to.name}`).sort();
  }

  /** Titles and channels by stage, as the server has them. */
  async cells(): Promise<Record<string, string>> {
    const { touchpoints } = await this.asServerHasIt();
    return Object.fromEntries(touchpoints.map((it) => [it.name, `${it.stage.name} / ${it.channel ?? '–'}`]));
  }

  asServerHasIt(): Promise<JourneyOnServer> {
    return journeyOnServer(this.page.url());
  }

  /** Ends a story: nothing may have gone wrong behind it. */
  hasNoComplaints(): void {
    expect(this.complaints).toEqual([]);
  }
}
