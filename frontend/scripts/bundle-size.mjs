// Fails the build when what a first visit must load, or any later chunk, grows over its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;
/** The two pages. The explorer is a tool for one sitting: only its whole is weighed. */
const EDITOR = 'index.html';
const EXPLORER = 'graphiql.html';
const BUDGET = { initialScript: 300 * KB, style: 30 * KB, lazyChunk: 200 * KB };
const EXPLORER_BUDGET = { script: 560 * KB, style: 320 * KB };

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const weigh = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const sum = (files) => [...new Set(files)].reduce((total, file) => total + weigh(file), 0);

/** The chunks that a page loads: at once, or also those that it loads later. */
function chunksOf(page, { later }) {
  const found = new Set();
  const visit = (key) => {
    if (found.has(key)) return;
    found.add(key);
    const { imports = [], dynamicImports = [] } = manifest[key];
    for (const next of later ? [...imports, ...dynamicImports] : imports) visit(next);
  };
  visit(page);
  return [...found];
}
const scripts = (keys) => keys.map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const styles = (keys) => keys.flatMap((key) => manifest[key].css ?? []);

const initial = chunksOf(EDITOR, { later: false });
const editor = chunksOf(EDITOR, { later: true });
const explorer = chunksOf(EXPLORER, { later: true });
const lines = [
  { name: 'initial JavaScript', size: sum(scripts(initial)), budget: BUDGET.initialScript },
  { name: 'all CSS', size: sum(styles(editor)), budget: BUDGET.style },
  ...editor
    .filter((key) => !initial.includes(key) && manifest[key].file.endsWith('.js'))
    .map((key) => ({ name: `lazy ${key}`, size: weigh(manifest[key].file), budget: BUDGET.lazyChunk })),
  { name: 'API explorer, JavaScript', size: sum(scripts(explorer)), budget: EXPLORER_BUDGET.script },
  { name: 'API explorer, CSS and its fonts', size: sum(styles(explorer)), budget: EXPLORER_BUDGET.style },
];
for (const { name, size, budget } of lines) {
  const verdict = size > budget ? 'OVER' : 'ok';
  console.log(
    `${verdict.padEnd(4)} ${(size / KB).toFixed(1).padStart(7)} kB of ${budget / KB} kB gzip  ${name}`,
  );
}
if (lines.some(({ size, budget }) => size > budget)) {
  console.error('A bundle is over its budget: load the new part lazily or choose a lighter library.');
  process.exit(1);
}
