import { apply } from './apply.ts';
import { equal } from './equal.ts';
import type { Id, JourneyMap } from './journeyMap.ts';
import { transitionsAt } from './journeyMap.ts';
import { fieldsOf, type Operation } from './operation.ts';

/** One thing a person did: what takes it back, and how the elements looked right after it. */
export interface Deed {
  readonly inverse: readonly Operation[];
  readonly after: JourneyMap;
}

/**
 * What of a deed can be taken back without taking back a colleague's work: fields that still hold the value
 * the deed gave them, and added elements that nobody changed or built upon since.
 */
export function stillMine(now: JourneyMap, deed: Deed): Operation[] {
  const kept: Operation[] = [];
  let then = now;
  for (const operation of deed.inverse) {
    const own = possible(then, operation) ? ownPart(now, deed.after, operation) : null;
    if (!own) continue;
    kept.push(own);
    then = apply(then, [own]);
  }
  return kept;
}

/** Whether what is there by then allows the operation. */
function possible(then: JourneyMap, operation: Operation): boolean {
  switch (operation.kind) {
    case 'changeJourney':
      return true;
    case 'changeStage':
    case 'moveStage':
      return then.stages[operation.id] !== undefined;
    case 'changeTouchpoint':
      return then.touchpoints[operation.id] !== undefined;
    case 'moveTouchpoint':
      return then.touchpoints[operation.id] !== undefined && then.stages[operation.stage] !== undefined;
    case 'deleteStage':
      if (!then.stages[operation.id]) return false;
      return !Object.values(then.touchpoints).some((it) => it.stage === operation.id);
    case 'deleteTouchpoint':
      return then.touchpoints[operation.id] !== undefined && transitionsAt(then, operation.id).length === 0;
    case 'deleteTransition':
      return then.transitions[operation.id] !== undefined;
    case 'addStage':
      return then.stages[operation.id] === undefined;
    case 'addTouchpoint':
      return then.stages[operation.stage] !== undefined && then.touchpoints[operation.id] === undefined;
    case 'addTransition':
      return then.touchpoints[operation.from] !== undefined && then.touchpoints[operation.to] !== undefined;
  }
}

/** The part of the operation that overwrites nobody else: what it changes is as the deed left it. */
function ownPart(now: JourneyMap, after: JourneyMap, operation: Operation): Operation | null {
  switch (operation.kind) {
    case 'changeJourney':
      return ownFields(now, after, operation);
    case 'changeStage':
      return ownFields(now.stages[operation.id], after.stages[operation.id], operation);
    case 'changeTouchpoint':
      return ownFields(now.touchpoints[operation.id], after.touchpoints[operation.id], operation);
    case 'moveStage':
      return now.stages[operation.id]?.order === after.stages[operation.id]?.order ? operation : null;
    case 'moveTouchpoint':
      return samePlace(now, after, operation.id) ? operation : null;
    case 'deleteStage':
      return equal(now.stages[operation.id], after.stages[operation.id]) ? operation : null;
    case 'deleteTouchpoint':
      return unchangedTouchpoint(now, after, operation.id) ? operation : null;
    default:
      return operation;
  }
}

function ownFields(
  record: object | undefined,
  after: object | undefined,
  operation: Extract<Operation, { kind: 'changeJourney' | 'changeStage' | 'changeTouchpoint' }>,
): Operation | null {
  const own = Object.entries(fieldsOf(operation)).filter(([field]) => {
    const key = field as keyof object;
    return !record || !after || equal(record[key], after[key]);
  });
  if (own.length === 0) return null;
  const target = 'id' in operation ? { id: operation.id } : {};
  return { kind: operation.kind, ...target, ...Object.fromEntries(own) } as Operation;
}

function samePlace(map: JourneyMap, after: JourneyMap, id: Id): boolean {
  const now = map.touchpoints[id];
  const then = after.touchpoints[id];
  if (!now || !then) return true;
  return now.stage === then.stage && now.order === then.order && now.channel === then.channel;
}

/** The server fills in the rule of a touchpoint that was made without one: that is nobody's work. */
function unchangedTouchpoint(map: JourneyMap, after: JourneyMap, id: Id): boolean {
  const now = map.touchpoints[id];
  const then = after.touchpoints[id];
  if (!now || !then) return true;
  return equal(then.rule ? now : { ...now, rule: null }, then);
}
