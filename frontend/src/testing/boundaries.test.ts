import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const home = fileURLToPath(new URL('../../', import.meta.url));

const BROKEN: Readonly<Record<string, string>> = {
  'src/kernels/layout/a.ts': 'react',
  'src/kernels/b.ts': '#features/map/context.tsx',
  'src/domain/c.ts': '#api/client.ts',
  'src/api/d.ts': '#ui/Stat.tsx',
  'src/ui/e.ts': '#api/client.ts',
  'src/features/map/f.ts': '../imports/readHead.ts',
  'src/features/map/panel/g.ts': '../../imports/readHead.ts',
  'src/features/journeys/h.ts': '#features/map/view.ts',
};
const SOUND: Readonly<Record<string, string>> = {
  'src/features/map/i.ts': '#kernels/layout/layout.ts',
  'src/features/map/panel/j.ts': '../context.tsx',
  'src/kernels/k.ts': '#domain/journeyMap.ts',
};

/** The files that the import rules complain of, in a project that has nothing but these. */
function complainedOf(imports: Readonly<Record<string, string>>): string[] {
  const project = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    cpSync(join(home, 'biome.json'), join(project, 'biome.json'));
    for (const [path, from] of Object.entries(imports)) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), `import { x } from '${from}';\n\nexport const y = x;\n`);
    }
    const { stdout, stderr } = spawnSync(
      join(home, 'node_modules/.bin/biome'),
      ['lint', '--only=style/noRestrictedImports', '--colors=off', 'src'],
      { cwd: project, encoding: 'utf8' },
    );
    const found = `${stdout}${stderr}`.matchAll(/^(src\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm);
    return [...found].map(([, path = '']) => path).sort();
  } finally {
    rmSync(project, { recursive: true });
  }
}

describe('the import boundaries', () => {
  it('stop every step over them, and nothing else', () => {
    expect(complainedOf({ ...BROKEN, ...SOUND })).toEqual(Object.keys(BROKEN).sort());
  });
});
