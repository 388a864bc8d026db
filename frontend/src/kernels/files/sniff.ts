import { analyse } from 'chardet';
import Papa from 'papaparse';
import type { Format } from './plan.ts';

/** What the beginning of a file tells. */
export interface Sniffed {
  readonly format: Format;
  readonly charset: string;
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Charsets that are told apart and offered. */
export const CHARSETS = [
  'UTF-8',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'ISO-8859-2',
  'UTF-16LE',
] as const;
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const PREVIEW_ROWS = 50;

/** Reads the beginning of a file; what is named is believed, the rest is recognised. */
export function sniff(
  bytes: Uint8Array,
  named: { charset?: string; delimiter?: string; format?: Format } = {},
): Sniffed {
  const charset = named.charset ?? detectCharset(bytes);
  const text = new TextDecoder(charset).decode(bytes).replace(/^\uFEFF/, '');
  const format = named.format ?? (/^\s*\{/.test(text) ? 'ndjson' : 'csv');
  return format === 'ndjson'
    ? { format, charset: 'UTF-8', delimiter: ',', ...readObjects(text) }
    : { format, charset, ...readTable(text, named.delimiter) };
}

function detectCharset(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'UTF-8';
  } catch {
    const known = new Map(CHARSETS.map((it) => [it.toLowerCase(), it]));
    const guess = analyse(bytes).find(({ name }) => known.has(name.toLowerCase()) && name !== 'UTF-8');
    return (guess && known.get(guess.name.toLowerCase())) ?? 'windows-1252';
  }
}

function readTable(text: string, delimiter = ''): Omit<Sniffed, 'format' | 'charset'> {
  const { data, meta } = Papa.parse<string[]>(text, {
    delimiter,
    delimitersToGuess: [...DELIMITERS],
    preview: PREVIEW_ROWS + 2,
    skipEmptyLines: true,
  });
  // The last row may be cut where the beginning of the file ends.
  const [columns = [], ...rows] = data;
  return { delimiter: meta.delimiter, columns, rows: rows.slice(0, PREVIEW_ROWS) };
}

function readObjects(text: string): Pick<Sniffed, 'columns' | 'rows'> {
  const objects: Record<string, unknown>[] = [];
  for (const line of text.split('\n').slice(0, PREVIEW_ROWS)) {
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === 'object' && value !== null) objects.push(value as Record<string, unknown>);
    } catch {
      // A line that is no JSON is the server's to reject; the preview shows the others.
    }
  }
  const columns = [...new Set(objects.flatMap((it) => Object.keys(it)))];
  const show = (value: unknown) =>
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  return { columns, rows: objects.map((it) => columns.map((column) => show(it[column]))) };
}
