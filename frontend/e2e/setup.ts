import { mkdirSync } from 'node:fs';
import { startApplication } from './application.ts';
import { findBrowser } from './browser.ts';
import { artifacts, baseUrl } from './where.ts';

/**
 * Before any story there must be a browser and the application: the one at DESIREPATH_URL, else the packaged one
 * that the Maven build names, started here. What is missing is said plainly.
 */
export default async function setup(): Promise<() => Promise<void>> {
  mkdirSync(artifacts, { recursive: true });
  await findBrowser();
  const { DESIREPATH_URL, DESIREPATH_JAR, DESIREPATH_JAVA } = process.env;
  if (!DESIREPATH_URL && DESIREPATH_JAR) {
    const application = await startApplication(DESIREPATH_JAVA ?? 'java', DESIREPATH_JAR);
    process.env.DESIREPATH_URL = application.url;
    return application.stop;
  }
  const url = baseUrl();
  const answer = await fetch(url).catch((failure: Error) => failure);
  if (answer instanceof Error)
    throw new Error(
      `Nothing answers at DESIREPATH_URL=${url} (${answer.message}). Start Desirepath there first.`,
    );
  return async () => {};
}
