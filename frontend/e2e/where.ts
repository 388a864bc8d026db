import { join } from 'node:path';

/** Where screenshots of failures go. */
export const artifacts = join(import.meta.dirname, 'artifacts');

/** The running application that the stories are told to. */
export function baseUrl(): string {
  const url = process.env.DESIREPATH_URL;
  if (!url)
    throw new Error(
      'DESIREPATH_URL is not set. Start Desirepath and run: DESIREPATH_URL=http://localhost:8080 npm run e2e',
    );
  return url.replace(/\/$/, '');
}
