import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artifacts } from './where.ts';

const PATIENCE = 150_000;

/** The packaged application on a port and a data folder of its own. */
export interface Application {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the packaged application for the stories and waits until its sample is there. */
export async function startApplication(java: string, jar: string): Promise<Application> {
  const data = mkdtempSync(join(tmpdir(), 'desirepath-stories-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = createWriteStream(join(artifacts, 'application.log'));
  const process = spawn(java, ['-jar', jar, `--server.port=${port}`, `--desirepath.data-dir=${data}`]);
  process.stdout.pipe(log);
  process.stderr.pipe(log);
  const stop = async () => {
    await ended(process);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await ready(url, process);
  } catch (failure) {
    await stop();
    throw failure;
  }
  return { url, stop };
}

async function ready(url: string, process: ChildProcess): Promise<void> {
  const query = JSON.stringify({ query: '{ sample { status } }' });
  for (
    const end = Date.now() + PATIENCE;
    Date.now() < end;
    await new Promise((done) => setTimeout(done, 500))
  ) {
    if (process.exitCode !== null) break;
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: query,
    }).catch(() => null);
    const body = answer?.ok ? ((await answer.json()) as { data?: { sample: { status: string } } }) : null;
    if (body?.data?.sample.status === 'READY') return;
  }
  throw new Error(
    `The application did not come up with its sample; see ${join(artifacts, 'application.log')}.`,
  );
}

function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    process.once('exit', () => done());
    process.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
