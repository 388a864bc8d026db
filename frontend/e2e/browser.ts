import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An executable Chromium and the environment it needs. */
export interface FoundBrowser {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGE = '@sparticuz/chromium';
/** The newest whose binary lies inside the package and runs on Debian 12. */
const VERSION = '147.0.0';

/** $CHROME, else an installed Chromium, else one from npm, which is fetched once. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env.CHROME;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME=${named} does not exist.`);
    return { executable: named, env: {} };
  }
  const installed = process.env.CHROME_FROM_NPM ? undefined : INSTALLED.find((it) => existsSync(it));
  return installed ? { executable: installed, env: {} } : fromNpm();
}

async function fromNpm(): Promise<FoundBrowser> {
  const home = join(import.meta.dirname, '.browser');
  const folder = join(home, 'node_modules', PACKAGE);
  if (!existsSync(folder)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `${PACKAGE}@${VERSION}`], {
      cwd: home,
      stdio: 'inherit',
    });
  }
  const load = (file: string) => import(pathToFileURL(join(folder, 'build/esm', file)).href);
  const chromium = (await load('index.js')) as { default: { executablePath(): Promise<string> } };
  const { inflate } = (await load('lambdafs.js')) as { inflate(path: string): Promise<string> };
  const executable = await chromium.default.executablePath();
  const libraries = await inflate(join(folder, 'bin/al2023.tar.br'));
  return {
    executable,
    env: { LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: fontsFolder(), TMPDIR: tmpdir() },
  };
}

/** A font configuration of our own: the package's expects folders of the machine it was made for. */
function fontsFolder(): string {
  const folder = join(tmpdir(), 'desirepath-fonts');
  const cache = join(folder, 'cache');
  mkdirSync(cache, { recursive: true });
  const folders = ['/usr/share/fonts', join(tmpdir(), 'fonts')].map((it) => `<dir>${it}</dir>`).join('');
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${cache}</cachedir></fontconfig>`,
  );
  return folder;
}
