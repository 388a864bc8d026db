/** Equality of plain values: records, arrays and primitives. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && equal(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}

/** The next records, with the identity of those that did not change, so that only what changed is drawn anew. */
export function keepEqual<T>(
  previous: Readonly<Record<string, T>>,
  next: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  let same = Object.keys(previous).length === Object.keys(next).length;
  const kept: Record<string, T> = {};
  for (const [id, record] of Object.entries(next)) {
    const old = previous[id];
    const unchanged = old !== undefined && equal(old, record);
    kept[id] = unchanged ? (old as T) : record;
    same &&= unchanged;
  }
  return same ? previous : kept;
}
