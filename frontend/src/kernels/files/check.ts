import type { Metric } from '#domain/numbers.ts';
import { fitsPattern, isPlainInstant } from './instants.ts';
import type { Plan, Role } from './plan.ts';

/** What is wrong with a cell of the preview; the server decides on all rows by its own, stricter look. */
export type CellProblem = 'missing' | 'instant' | 'number' | 'whole' | 'score' | 'metric';

export const SCALES: Readonly<Record<Metric, readonly [number, number]>> = {
  CSAT: [1, 5],
  NPS: [0, 10],
  CES: [1, 7],
};

const NEEDED: readonly Role[] = ['customer', 'name', 'at', 'touchpoint', 'stage', 'journey'];

/** The problem of one value under a plan, or null where it is fine. */
export function checkCell(plan: Plan, column: string, value: string): CellProblem | null {
  const role = plan.roles[column] ?? 'ignore';
  if (role === 'rating') {
    const rating = plan.ratings[column];
    return rating && !rating.missing.includes(value) ? checkScore(value, rating.metric) : null;
  }
  if (value.trim() === '') return NEEDED.includes(role) ? 'missing' : null;
  switch (role) {
    case 'at':
    case 'end':
      return isInstant(plan, value) ? null : 'instant';
    case 'sequence':
      return /^-?\d+$/.test(value) ? null : 'whole';
    case 'value':
    case 'cost':
      return isNumber(plan, value) ? null : 'number';
    case 'score':
      return Object.values(plan.roles).includes('metric') ? null : checkScore(value, plan.metric);
    case 'metric':
      return value.toUpperCase() in SCALES ? null : 'metric';
    default:
      return null;
  }
}

function isInstant(plan: Plan, value: string): boolean {
  if (plan.patterns.length === 0) return isPlainInstant(value);
  return plan.patterns.some((pattern) => fitsPattern(value, pattern));
}

function isNumber(plan: Plan, value: string): boolean {
  const plain = plan.decimal === ',' ? value.replace(',', '.') : value;
  return plain.trim() !== '' && Number.isFinite(Number(plain));
}

function checkScore(value: string, metric: Metric): CellProblem | null {
  const [min, max] = SCALES[metric];
  const score = Number(value);
  return value.trim() !== '' && Number.isInteger(score) && score >= min && score <= max ? null : 'score';
}
