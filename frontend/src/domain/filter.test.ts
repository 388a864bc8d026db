import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER, readFilter, writeFilter } from './filter.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10));
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  from: fc.option(day),
  to: fc.option(day),
  channels: fc.uniqueArray(fc.string()),
  attribute: fc.option(
    fc.record({ name: fc.string({ minLength: 1 }), values: fc.uniqueArray(fc.string(), { minLength: 1 }) }),
  ),
  goal: fc.option(fc.string({ minLength: 1 })),
  window: fc.option(fc.integer({ min: 1, max: 36_500 })),
  counting: fc.constantFrom('CUSTOMERS', 'WALKS'),
  asOf: fc.option(day),
});

describe('a filter in the address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(readFilter(writeFilter(filter))).toEqual(filter);
      }),
    );
  });

  it('leaves out what makes no sense', () => {
    expect(readFilter('from=yesterday&window=-3&to=2026-13-45&counting=none&attribute=region')).toEqual(
      NO_FILTER,
    );
  });

  it('is nothing where nothing is filtered', () => {
    expect(writeFilter(NO_FILTER)).toBe('');
  });
});
