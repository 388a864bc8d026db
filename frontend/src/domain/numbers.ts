import type { Id } from './journeyMap.ts';

/** A share with all that it rests on; `value` is 0 to 1. */
export interface Proportion {
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: NullReason | null;
}

/** A number found by a model, with its 95 % interval. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: NullReason | null;
}

/** Elapsed times, ISO-8601. */
export interface Times {
  readonly median: string | null;
  readonly p90: string | null;
  readonly count: number;
  readonly reason: NullReason | null;
}

export type Metric = 'CSAT' | 'NPS' | 'CES';

/** What customers said on one scale. CSAT, CES and surveys: 0 to 100; NPS: -100 to 100. */
export interface Satisfaction {
  readonly metric: Metric | null;
  readonly survey: { readonly id: Id; readonly name: string } | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number | null;
  readonly responses: number;
  readonly respondents: number;
  readonly distribution: readonly { readonly score: number; readonly count: number }[];
  readonly thinEvidence: boolean;
  readonly reason: NullReason | null;
}

/** Why a value is null: shown in words, never as a zero. */
export type NullReason =
  | 'NO_MATURED_WALKS'
  | 'NOT_REACHED'
  | 'AFTER_GOAL'
  | 'EXIT_TOUCHPOINT'
  | 'NO_OUTFLOW'
  | 'NO_GOAL'
  | 'NO_CONVERSIONS'
  | 'NO_VALUES'
  | 'NO_RESPONSES'
  | 'NO_DURATIONS'
  | 'FIRST_STEP'
  | 'OPTIONAL_STEP'
  | 'OPEN_FUNNEL'
  | 'NO_CUSTOMERS'
  | 'HALF_NOT_LOST'
  | 'NOT_OBSERVED'
  | 'NO_ACTIVE_CUSTOMERS'
  | 'PERIOD_NOT_OVER'
  | 'NO_WORKING_HOURS'
  | 'NO_PROMISE'
  | 'NO_TRANSITIONS'
  | 'NOTHING_PLANNED'
  | 'TOO_FEW'
  | 'NO_WALKS';

export interface StageNumbers {
  readonly reached: number;
  readonly goOn: Proportion;
  readonly csat: Satisfaction | null;
  readonly nps: Satisfaction | null;
  readonly ces: Satisfaction | null;
}

export interface TouchpointNumbers {
  readonly reached: number;
  readonly visits: number;
  readonly exits: Proportion;
  readonly endedHere: number;
  readonly fallout: Proportion | null;
  readonly waiting: Times | null;
  readonly conversionAfter: Proportion;
  readonly satisfaction: Satisfaction | null;
}

export interface TransitionNumbers {
  readonly from: Id;
  readonly to: Id;
  readonly planned: boolean;
  readonly walks: number;
  readonly occurrences: number;
  readonly share: Proportion;
  readonly elapsed: Times;
}

export interface Bottleneck {
  readonly touchpoint: Id;
  readonly rank: number;
  readonly exits: Proportion;
  readonly recoverableConversions: Estimate;
  readonly valueAtRisk: Estimate;
  readonly waiting: Times | null;
  readonly satisfactionLink: { readonly n: number; readonly riskRatio: Estimate } | null;
  readonly reasons: readonly { readonly touchpoint: Id | null; readonly share: Proportion }[];
  readonly thinEvidence: boolean;
}

/** The server's answer for one journey and one filter; the map only lays it out. */
export interface JourneyNumbers {
  readonly revision: number;
  readonly asOf: string;
  readonly window: string;
  readonly goal: Id | null;
  readonly entrants: number;
  readonly converted: number;
  readonly dropped: number;
  readonly inProgress: number;
  readonly excluded: number;
  /** Interactions without a case where the journey's unit is the case. */
  readonly unassigned: number;
  readonly matured: number;
  readonly conversion: Proportion;
  readonly stages: ReadonlyMap<Id, StageNumbers>;
  readonly touchpoints: ReadonlyMap<Id, TouchpointNumbers>;
  readonly transitions: readonly TransitionNumbers[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly overlaps: readonly {
    readonly touchpoints: readonly Id[];
    readonly names: readonly string[];
    readonly interactions: number;
  }[];
  readonly unmapped: readonly { readonly name: string; readonly count: number }[];
}

/** Below this many, a value carries a thin-evidence mark. */
export const THIN_EVIDENCE = 30;

const MARKED = 3;

/**
 * The bottlenecks that the map marks red: the worst few where fixing something would surely bring customers
 * back, that is, whose whole interval lies above zero, on enough evidence.
 */
export function markedBottlenecks(numbers: JourneyNumbers): Bottleneck[] {
  return numbers.bottlenecks
    .filter((it) => !it.thinEvidence && (it.recoverableConversions.low ?? 0) > 0)
    .slice(0, MARKED);
}
