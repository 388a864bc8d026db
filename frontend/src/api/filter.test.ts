import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#domain/filter.ts';
import { toAnalysisFilter } from './filter.ts';

describe('days of a filter', () => {
  it('begin and end where the workspace is, summer time included', () => {
    const filter = { ...NO_FILTER, from: '2026-03-29', to: '2026-03-29' };
    expect(toAnalysisFilter(filter, 'Europe/Warsaw')).toMatchObject({
      from: '2026-03-28T23:00:00.000Z',
      to: '2026-03-29T22:00:00.000Z',
    });
  });

  it('are left to the server where none are named', () => {
    expect(toAnalysisFilter(NO_FILTER, 'UTC')).toEqual({ counting: 'CUSTOMERS' });
  });
});
