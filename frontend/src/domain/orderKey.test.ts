import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBetween, ordersBetween } from './orderKey.ts';

describe('an order key', () => {
  it('sorts strictly between its neighbours wherever one inserts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 120 }), (places) => {
        const keys: string[] = [];
        for (const place of places) {
          const at = place % (keys.length + 1);
          const key = orderBetween(keys[at - 1] ?? null, keys[at] ?? null);
          keys.splice(at, 0, key);
        }
        expect([...keys].sort()).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('sorts behind both where two editors chose the same key', () => {
    expect(orderBetween('V', 'V') > 'V').toBe(true);
  });

  it('stays short when one appends again and again', () => {
    expect(ordersBetween(null, null, 250).at(-1)?.length).toBeLessThan(60);
  });

  it('fits between keys of the server', () => {
    const key = orderBetween('a0', 'a1');
    expect(key > 'a0' && key < 'a1').toBe(true);
  });
});
