import { apply } from './apply.ts';
import { keepEqual } from './equal.ts';
import { invert } from './invert.ts';
import type { Id, JourneyMap } from './journeyMap.ts';
import type { Operation } from './operation.ts';
import { type Deed, stillMine } from './undoing.ts';

/** Operations done at once, not yet acknowledged by the server. */
export interface Unsent {
  /** Its idempotency key: sending it twice has one effect. */
  readonly key: string;
  /** The revision its author saw. */
  readonly base: number;
  readonly operations: readonly Operation[];
}

/** A field that a colleague had set to something else; ours holds. */
export interface Clash {
  readonly id: Id;
  readonly field: string;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** What the server said to an edit that it did not take. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * One person's editing of one journey: what the server has, what is not there yet, and both together as shown.
 * Undo and redo hold this person's deeds only.
 */
export interface Editing {
  readonly confirmed: JourneyMap;
  readonly unsent: readonly Unsent[];
  readonly shown: JourneyMap;
  readonly undo: readonly Deed[];
  readonly redo: readonly Deed[];
  readonly clashes: readonly Clash[];
  readonly refusals: readonly Refusal[];
}

/** Operations that one request may carry. */
export const MOST_OPERATIONS = 250;

export function beginEditing(confirmed: JourneyMap, unsent: readonly Unsent[] = []): Editing {
  const shown = withUnsent(confirmed, unsent);
  return { confirmed, unsent, shown, undo: [], redo: [], clashes: [], refusals: [] };
}

/** A new deed. What had been undone is forgotten. */
export function perform(editing: Editing, operations: readonly Operation[], key: () => string): Editing {
  if (operations.length === 0) return editing;
  const done = record(editing, operations, key);
  const deed: Deed = { inverse: invert(editing.shown, operations), after: done.shown };
  return { ...done, undo: [...editing.undo, deed], redo: [] };
}

/** Takes the last deed back, as far as it is still ours; `taken` says whether anything was. */
export function undo(editing: Editing, key: () => string): { editing: Editing; taken: boolean } {
  return takeBack(editing, 'undo', 'redo', key);
}

/** Does again what was taken back last. */
export function redo(editing: Editing, key: () => string): { editing: Editing; taken: boolean } {
  return takeBack(editing, 'redo', 'undo', key);
}

function takeBack(
  editing: Editing,
  from: 'undo' | 'redo',
  to: 'undo' | 'redo',
  key: () => string,
): { editing: Editing; taken: boolean } {
  const deed = editing[from].at(-1);
  if (!deed) return { editing, taken: false };
  const rest = editing[from].slice(0, -1);
  const operations = stillMine(editing.shown, deed);
  if (operations.length === 0) return { editing: { ...editing, [from]: rest }, taken: false };
  const done = record(editing, operations, key);
  const opposite: Deed = { inverse: invert(editing.shown, operations), after: done.shown };
  return { editing: { ...done, [from]: rest, [to]: [...editing[to], opposite] }, taken: true };
}

function record(editing: Editing, operations: readonly Operation[], key: () => string): Editing {
  const base = editing.confirmed.revision;
  const unsent = [...editing.unsent];
  for (let at = 0; at < operations.length; at += MOST_OPERATIONS)
    unsent.push({ key: key(), base, operations: operations.slice(at, at + MOST_OPERATIONS) });
  return { ...editing, unsent, shown: apply(editing.shown, operations) };
}

/** The server took an edit of ours; `journey` is the map as it is there now. */
export function acknowledged(
  editing: Editing,
  key: string,
  journey: JourneyMap,
  clashes: readonly Clash[] = [],
): Editing {
  const next = followed(editing, journey, key);
  return clashes.length === 0 ? next : { ...next, clashes: [...next.clashes, ...clashes] };
}

/** The server refused an edit: it is taken out, the rest stays. */
export function refused(editing: Editing, key: string, problems: readonly Refusal[]): Editing {
  const unsent = editing.unsent.filter((it) => it.key !== key);
  const refusals = [...editing.refusals, ...problems];
  return { ...editing, unsent, refusals, shown: rebuilt(editing, editing.confirmed, unsent) };
}

/**
 * The journey became another revision on the server, by a colleague's edit or by ours (`key`). Older news than
 * what is known changes nothing.
 */
export function followed(editing: Editing, journey: JourneyMap, key: string | null): Editing {
  const before = editing.confirmed.revision;
  const ours = key !== null && editing.unsent.some((it) => it.key === key);
  const nobodyElse = ours && journey.revision === before + 1;
  const unsent = editing.unsent
    .filter((it) => it.key !== key)
    .map((it) => (nobodyElse && it.base === before ? { ...it, base: journey.revision } : it));
  const confirmed = journey.revision >= before ? journey : editing.confirmed;
  return { ...editing, confirmed, unsent, shown: rebuilt(editing, confirmed, unsent) };
}

function rebuilt(editing: Editing, confirmed: JourneyMap, unsent: readonly Unsent[]): JourneyMap {
  const next = withUnsent(confirmed, unsent);
  return {
    ...next,
    stages: keepEqual(editing.shown.stages, next.stages),
    touchpoints: keepEqual(editing.shown.touchpoints, next.touchpoints),
    transitions: keepEqual(editing.shown.transitions, next.transitions),
  };
}

function withUnsent(confirmed: JourneyMap, unsent: readonly Unsent[]): JourneyMap {
  return apply(
    confirmed,
    unsent.flatMap((it) => it.operations),
  );
}
