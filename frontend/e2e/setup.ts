import { mkdirSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { artifacts, baseUrl } from './where.ts';

/** Before any story: the application must be there, and a browser. Both are said plainly where they are not. */
export default async function setup(): Promise<void> {
  const url = baseUrl();
  const answer = await fetch(url).catch((failure: Error) => failure);
  if (answer instanceof Error)
    throw new Error(
      `Nothing answers at DESIREPATH_URL=${url} (${answer.message}). Start Desirepath there first.`,
    );
  mkdirSync(artifacts, { recursive: true });
  await findBrowser();
}
