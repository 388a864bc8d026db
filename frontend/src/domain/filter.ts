import type { Id } from './journeyMap.ts';

/** Which walks the numbers of a map are about. It lives in the address, so that a link shows what its sender saw. */
export interface Filter {
  /** Days of the workspace's calendar, 2026-05-17; `from` and `to` are both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly channels: readonly string[];
  readonly attribute: { readonly name: string; readonly values: readonly string[] } | null;
  readonly goal: Id | null;
  /** Days. */
  readonly window: number | null;
  readonly counting: 'CUSTOMERS' | 'WALKS';
  /** The last day that is looked at. */
  readonly asOf: string | null;
}

export const NO_FILTER: Filter = {
  from: null,
  to: null,
  channels: [],
  attribute: null,
  goal: null,
  window: null,
  counting: 'CUSTOMERS',
  asOf: null,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a filter from an address; what makes no sense there is left out. */
export function readFilter(search: string): Filter {
  const params = new URLSearchParams(search);
  const day = (name: string) => {
    const value = params.get(name);
    return value && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
  };
  const attribute = params.get('attribute');
  const values = params.getAll('value');
  const window = Number(params.get('window'));
  return {
    from: day('from'),
    to: day('to'),
    channels: [...new Set(params.getAll('channel'))],
    attribute: attribute && values.length > 0 ? { name: attribute, values: [...new Set(values)] } : null,
    goal: params.get('goal') || null,
    window: Number.isInteger(window) && window > 0 && window <= 36_500 ? window : null,
    counting: params.get('counting') === 'walks' ? 'WALKS' : 'CUSTOMERS',
    asOf: day('asOf'),
  };
}

/** Writes a filter as the query of an address, without the question mark; empty where nothing is filtered. */
export function writeFilter(filter: Filter): string {
  const params = new URLSearchParams();
  if (filter.from) params.set('from', filter.from);
  if (filter.to) params.set('to', filter.to);
  for (const channel of filter.channels) params.append('channel', channel);
  if (filter.attribute) {
    params.set('attribute', filter.attribute.name);
    for (const value of filter.attribute.values) params.append('value', value);
  }
  if (filter.goal) params.set('goal', filter.goal);
  if (filter.window) params.set('window', String(filter.window));
  if (filter.counting === 'WALKS') params.set('counting', 'walks');
  if (filter.asOf) params.set('asOf', filter.asOf);
  return params.toString();
}
