import type { Metric, Satisfaction, StageNumbers } from '#domain/numbers.ts';

export const METRICS: readonly Metric[] = ['CSAT', 'NPS', 'CES'];

/** A stage's score on one metric; null where nobody answered. */
export function metricOf(numbers: StageNumbers | undefined, metric: Metric): Satisfaction | null {
  if (!numbers) return null;
  return { CSAT: numbers.csat, NPS: numbers.nps, CES: numbers.ces }[metric];
}
