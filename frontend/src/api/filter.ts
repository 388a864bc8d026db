import { TZDate } from '@date-fns/tz';
import type { Filter } from '#domain/filter.ts';
import type { AnalysisFilter } from './generated.ts';

/** The filter as the server takes it: days of the workspace's calendar become instants, their end exclusive. */
export function toAnalysisFilter(filter: Filter, timeZone: string): AnalysisFilter {
  return {
    counting: filter.counting,
    ...(filter.from ? { from: startOfDay(filter.from, timeZone, 0) } : {}),
    ...(filter.to ? { to: startOfDay(filter.to, timeZone, 1) } : {}),
    ...(filter.channels.length > 0 ? { channels: [...filter.channels] } : {}),
    ...(filter.attribute
      ? { where: { attribute: { attribute: filter.attribute.name, in: [...filter.attribute.values] } } }
      : {}),
    ...(filter.goal ? { goal: filter.goal } : {}),
    ...(filter.window ? { window: `P${filter.window}D` } : {}),
    ...(filter.asOf ? { asOf: startOfDay(filter.asOf, timeZone, 1) } : {}),
  };
}

function startOfDay(day: string, timeZone: string, plusDays: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date + plusDays, timeZone).getTime()).toISOString();
}
