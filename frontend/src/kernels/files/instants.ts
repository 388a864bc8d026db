const ISO = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(:?\d{2})?)?$/;
const EPOCH = /^\d{10}(\d{3})?$/;

const DAYS = [
  'yyyy-MM-dd',
  'd.M.yyyy',
  'd/M/yyyy',
  'M/d/yyyy',
  'd-M-yyyy',
  'yyyy/M/d',
  'yyyy.M.d',
  'yyyyMMdd',
] as const;
const TIMES = ['', ' H:mm', ' H:mm:ss'] as const;

/** Every pattern that is tried, the likelier ones first. */
export const PATTERNS: readonly string[] = DAYS.flatMap((day) => TIMES.map((time) => day + time)).filter(
  (pattern) => !pattern.startsWith('yyyy-MM-dd '),
);

/** True where the server reads the value without a pattern. */
export function isPlainInstant(value: string): boolean {
  return (ISO.test(value) && isReal(value.slice(0, 10), 'yyyy-MM-dd')) || EPOCH.test(value);
}

/** True where the value is an instant by this pattern. */
export function fitsPattern(value: string, pattern: string): boolean {
  return isReal(value, pattern);
}

/** Some values of a column may be bad; with more than this share of them it is no column of instants. */
const MOST_BAD = 0.2;

/**
 * The patterns that these values need: none where they are ISO-8601 or epoch numbers, else the first of those
 * that fit most of them. Null where they are no instants.
 */
export function detectPatterns(values: readonly string[]): readonly string[] | null {
  const given = values.filter((it) => it !== '');
  const needed = given.length * (1 - MOST_BAD);
  const fitting = (fits: (value: string) => boolean) => given.filter(fits).length;
  if (given.length === 0) return null;
  let best: { patterns: readonly string[]; count: number } = { patterns: [], count: fitting(isPlainInstant) };
  for (const pattern of PATTERNS) {
    const count = fitting((it) => isReal(it, pattern));
    if (count > best.count) best = { patterns: [pattern], count };
  }
  return best.count > 0 && best.count >= needed ? best.patterns : null;
}

const TOKENS: Readonly<Record<string, string>> = {
  yyyy: '(?<y>\\d{4})',
  MM: '(?<M>\\d{2})',
  M: '(?<M>\\d{1,2})',
  dd: '(?<d>\\d{2})',
  d: '(?<d>\\d{1,2})',
  H: '(?<H>\\d{1,2})',
  mm: '(?<m>\\d{2})',
  ss: '(?<s>\\d{2})',
};

const compiled = new Map<string, RegExp>();

function isReal(value: string, pattern: string): boolean {
  let expression = compiled.get(pattern);
  if (!expression) {
    const source = pattern.replaceAll(/yyyy|MM|M|dd|d|H|mm|ss|[.]/g, (token) => TOKENS[token] ?? '\\.');
    expression = new RegExp(`^${source}$`);
    compiled.set(pattern, expression);
  }
  const parts = expression.exec(value)?.groups;
  if (!parts) return false;
  const { y = '0', M = '1', d = '1', H = '0', m = '0', s = '0' } = parts;
  const day = new Date(Date.UTC(Number(y), Number(M) - 1, Number(d)));
  return (
    day.getUTCMonth() === Number(M) - 1 && day.getUTCDate() === Number(d) && +H < 24 && +m < 60 && +s < 60
  );
}
