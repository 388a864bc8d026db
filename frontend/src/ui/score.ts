import type { Satisfaction } from '#domain/numbers.ts';
import type { Format } from '#kernels/format/format.ts';

export type Mood = 'good' | 'fair' | 'bad' | 'none';

/** How good a score is, for its colour; the number itself always stands beside it. */
export function moodOf(satisfaction: Satisfaction | null): Mood {
  if (!satisfaction || satisfaction.score === null) return 'none';
  const [good, fair] = satisfaction.metric === 'NPS' ? [30, 0] : [70, 50];
  if (satisfaction.score >= good) return 'good';
  return satisfaction.score >= fair ? 'fair' : 'bad';
}

/** A score as it is written: NPS with its sign, the others as a percentage satisfied. */
export function writeScore(satisfaction: Satisfaction, format: Format, value = satisfaction.score): string {
  if (value === null) return '–';
  return satisfaction.metric === 'NPS' ? format.signed(value) : format.score(value);
}

/** What the score is of: the standard metric or the survey's name. */
export function scaleName(satisfaction: Satisfaction): string {
  return satisfaction.metric ?? satisfaction.survey?.name ?? '';
}
