const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/**
 * A key that sorts strictly between two others (null: the open end), so that moving one element changes one
 * record. Keys are fractions in base 62, compared as strings. Where no key fits between them, because two
 * editors chose the same one, the answer sorts right behind the first.
 */
export function orderBetween(before: string | null, after: string | null): string {
  const low = before ?? '';
  if (after !== null && low >= after) return low + middleDigit();
  const key = midpoint(low, after);
  return after !== null && key >= after ? low + middleDigit() : key;
}

/** As many keys as asked for, evenly laid between the two ends one after the other. */
export function ordersBetween(before: string | null, after: string | null, count: number): string[] {
  const keys: string[] = [];
  let previous = before;
  for (let i = 0; i < count; i++) {
    previous = orderBetween(previous, after);
    keys.push(previous);
  }
  return keys;
}

function midpoint(low: string, high: string | null): string {
  if (high !== null) {
    let shared = 0;
    while (shared < high.length && (low[shared] ?? '0') === high[shared]) shared++;
    if (shared > 0) return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
  }
  const from = low === '' ? 0 : digit(low);
  const to = high === null || high === '' ? BASE : digit(high);
  if (to - from > 1) return DIGITS.charAt(Math.round((from + to) / 2));
  if (high !== null && high.length > 1) return high.slice(0, 1);
  return DIGITS.charAt(from) + midpoint(low.slice(1), null);
}

function digit(key: string): number {
  const at = DIGITS.indexOf(key.charAt(0));
  return Math.max(at, 0);
}

function middleDigit(): string {
  return DIGITS.charAt(BASE / 2);
}
