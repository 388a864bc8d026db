/** A journey as its designer drew it: the editor's own copy, flat, so that one operation touches one record. */
export interface JourneyMap {
  readonly id: Id;
  readonly name: string;
  readonly description: string | null;
  /** Grows by one with every edit the server accepted. */
  readonly revision: number;
  /** ISO-8601 duration: how long after its entry an interaction still belongs to a walk. */
  readonly window: string;
  readonly unit: WalkUnit;
  readonly stages: Readonly<Record<Id, Stage>>;
  readonly touchpoints: Readonly<Record<Id, Touchpoint>>;
  readonly transitions: Readonly<Record<Id, Transition>>;
}

export type Id = string;
export type WalkUnit = 'CUSTOMER' | 'CASE';
export const WALK_UNITS: readonly WalkUnit[] = ['CUSTOMER', 'CASE'];

/** An ordered phase: a column of the map. */
export interface Stage {
  readonly id: Id;
  readonly name: string;
  /** Fractional key; stages sort by it. */
  readonly order: string;
  readonly color: string | null;
  /** The stage's own milestone. */
  readonly goal: Id | null;
}

/** A place where customer and brand meet: a card of the map. */
export interface Touchpoint {
  readonly id: Id;
  readonly stage: Id;
  readonly name: string;
  /** Fractional key within its stage. */
  readonly order: string;
  /** The lane it lies in. */
  readonly channel: string | null;
  readonly customerGoal: string | null;
  readonly description: string | null;
  readonly rule: Rule | null;
  readonly flags: readonly TouchpointFlag[];
}

/** Which interactions belong to a touchpoint. */
export interface Rule {
  readonly match: RuleMatch;
  readonly values: readonly string[];
  readonly channels: readonly string[];
  readonly attributes: readonly AttributeCondition[];
}

export interface AttributeCondition {
  readonly attribute: string;
  readonly in: readonly string[];
}

export type RuleMatch = 'EQUALS' | 'ONE_OF' | 'PREFIX' | 'REGEX';
export type TouchpointFlag = 'ENTRY' | 'GOAL' | 'EXIT' | 'OPTIONAL' | 'BACKSTAGE' | 'RETENTION';
export const TOUCHPOINT_FLAGS: readonly TouchpointFlag[] = [
  'ENTRY',
  'GOAL',
  'EXIT',
  'OPTIONAL',
  'BACKSTAGE',
  'RETENTION',
];

/** A planned, directed edge: what the designer drew. */
export interface Transition {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
}

/** By order key, then by id where two editors chose the same key. */
export function byOrder(a: { order: string; id: Id }, b: { order: string; id: Id }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

export function stagesInOrder(map: JourneyMap): Stage[] {
  return Object.values(map.stages).sort(byOrder);
}

/** The touchpoints of one stage, in order. */
export function touchpointsOf(map: JourneyMap, stage: Id): Touchpoint[] {
  return Object.values(map.touchpoints)
    .filter((touchpoint) => touchpoint.stage === stage)
    .sort(byOrder);
}

/** All touchpoints, stage by stage. */
export function touchpointsInOrder(map: JourneyMap): Touchpoint[] {
  return stagesInOrder(map).flatMap((stage) => touchpointsOf(map, stage.id));
}

export function transitionBetween(map: JourneyMap, from: Id, to: Id): Transition | undefined {
  return Object.values(map.transitions).find((it) => it.from === from && it.to === to);
}

export function transitionsAt(map: JourneyMap, touchpoint: Id): Transition[] {
  return Object.values(map.transitions).filter((it) => it.from === touchpoint || it.to === touchpoint);
}

/** The touchpoint whose reaching converts. */
export function goalOf(map: JourneyMap): Touchpoint | undefined {
  return Object.values(map.touchpoints).find((it) => it.flags.includes('GOAL'));
}

/** The channels in use, by their first touchpoint in stage order. */
export function channelsOf(map: JourneyMap): (string | null)[] {
  return [...new Set(touchpointsInOrder(map).map((it) => it.channel))];
}
