import { apply } from './apply.ts';
import { equal } from './equal.ts';
import type { Id, JourneyMap, Rule, Stage, Touchpoint } from './journeyMap.ts';
import { fieldsOf, type Operation } from './operation.ts';

/** What leads from the map after the operations back to the map before them. */
export function invert(before: JourneyMap, operations: readonly Operation[]): Operation[] {
  const inverses: Operation[][] = [];
  let map = before;
  for (const operation of operations) {
    const next = apply(map, [operation]);
    if (next !== map) inverses.unshift(invertOne(map, operation));
    map = next;
  }
  return inverses.flat();
}

function invertOne(map: JourneyMap, operation: Operation): Operation[] {
  switch (operation.kind) {
    case 'changeJourney':
      return [{ kind: 'changeJourney', ...former(map, fieldsOf(operation)) }];
    case 'addStage':
      return [{ kind: 'deleteStage', id: operation.id }];
    case 'changeStage': {
      const stage = map.stages[operation.id];
      return stage ? [{ kind: 'changeStage', id: stage.id, ...former(stage, fieldsOf(operation)) }] : [];
    }
    case 'moveStage': {
      const stage = map.stages[operation.id];
      return stage ? [{ kind: 'moveStage', id: stage.id, order: stage.order }] : [];
    }
    case 'deleteStage':
      return restoreStage(map, operation.id);
    case 'addTouchpoint':
      return [{ kind: 'deleteTouchpoint', id: operation.id }];
    case 'changeTouchpoint': {
      const touchpoint = map.touchpoints[operation.id];
      if (!touchpoint) return [];
      return [{ kind: 'changeTouchpoint', id: touchpoint.id, ...former(touchpoint, fieldsOf(operation)) }];
    }
    case 'moveTouchpoint': {
      const touchpoint = map.touchpoints[operation.id];
      if (!touchpoint) return [];
      const { id, stage, order, channel } = touchpoint;
      return [{ kind: 'moveTouchpoint', id, stage, order, channel }];
    }
    case 'deleteTouchpoint':
      return restoreTouchpoints(map, [operation.id]);
    case 'addTransition':
      return [{ kind: 'deleteTransition', id: operation.id }];
    case 'deleteTransition': {
      const transition = map.transitions[operation.id];
      return transition ? [{ kind: 'addTransition', ...transition }] : [];
    }
  }
}

function former(record: object, fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, record[key as keyof typeof record]]));
}

function restoreStage(map: JourneyMap, id: Id): Operation[] {
  const stage = map.stages[id] as Stage;
  const own = Object.values(map.touchpoints).filter((it) => it.stage === id);
  const add: Operation = { kind: 'addStage', id, name: stage.name, order: stage.order, color: stage.color };
  const goal: Operation[] = stage.goal ? [{ kind: 'changeStage', id, goal: stage.goal }] : [];
  const restored = restoreTouchpoints(
    map,
    own.map((it) => it.id),
  ).filter((it) => !(it.kind === 'changeStage' && it.id === id));
  return [add, ...restored, ...goal];
}

/** Adds them again, then their transitions, then the milestones that they were. */
function restoreTouchpoints(map: JourneyMap, ids: readonly Id[]): Operation[] {
  const gone = new Set(ids);
  const adds = ids.map((id) => restoreTouchpoint(map.touchpoints[id] as Touchpoint));
  const transitions = Object.values(map.transitions)
    .filter((it) => gone.has(it.from) || gone.has(it.to))
    .map((it): Operation => ({ kind: 'addTransition', ...it }));
  const goals = Object.values(map.stages)
    .filter((stage) => stage.goal !== null && gone.has(stage.goal))
    .map((stage): Operation => ({ kind: 'changeStage', id: stage.id, goal: stage.goal }));
  return [...adds, ...transitions, ...goals];
}

/** A rule that merely says the title is left to the server, so that it goes on following the title. */
function restoreTouchpoint(touchpoint: Touchpoint): Operation {
  const { rule, name } = touchpoint;
  const follows =
    rule !== null &&
    equal(rule, { match: 'EQUALS', values: [name], channels: [], attributes: [] } satisfies Rule);
  return { kind: 'addTouchpoint', ...touchpoint, ...(follows ? { rule: null } : {}) };
}
