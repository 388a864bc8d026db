// Fails the build when what a first visit must load, or any later chunk, grows over its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const KB = 1000;
const BUDGET = { initialScript: 300 * KB, style: 30 * KB, lazyChunk: 200 * KB };

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const weigh = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;

const initial = new Set();
const visit = (key) => {
  if (initial.has(key)) return;
  initial.add(key);
  for (const next of manifest[key].imports ?? []) visit(next);
};
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);

const script = [...initial].reduce((sum, key) => sum + weigh(manifest[key].file), 0);
const styles = new Set(Object.values(manifest).flatMap((chunk) => chunk.css ?? []));
const style = [...styles].reduce((sum, file) => sum + weigh(file), 0);
const lazy = Object.entries(manifest)
  .filter(([key, chunk]) => !initial.has(key) && chunk.file.endsWith('.js'))
  .map(([key, chunk]) => ({ key, size: weigh(chunk.file) }));

const lines = [
  { name: 'initial JavaScript', size: script, budget: BUDGET.initialScript },
  { name: 'all CSS', size: style, budget: BUDGET.style },
  ...lazy.map(({ key, size }) => ({ name: `lazy ${key}`, size, budget: BUDGET.lazyChunk })),
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
