import { create } from 'mutative';
import type { Id, JourneyMap, Stage, Touchpoint, Transition } from './journeyMap.ts';
import { fieldsOf, type Operation } from './operation.ts';

interface Draft extends Omit<JourneyMap, 'stages' | 'touchpoints' | 'transitions'> {
  stages: Record<Id, Stage>;
  touchpoints: Record<Id, Touchpoint>;
  transitions: Record<Id, Transition>;
}

/**
 * The map after the operations. What refers to an element that is no longer there changes nothing, since a
 * colleague may have deleted it in the meantime. Untouched elements keep their identity.
 */
export function apply(map: JourneyMap, operations: readonly Operation[]): JourneyMap {
  return create(map, (draft) => {
    for (const operation of operations) applyOne(draft as Draft, operation);
  });
}

function applyOne(map: Draft, operation: Operation): void {
  switch (operation.kind) {
    case 'changeJourney':
      Object.assign(map, fieldsOf(operation));
      return;
    case 'addStage':
      map.stages[operation.id] ??= { ...without(operation), goal: null };
      return;
    case 'changeStage':
      changeRecord(map.stages, operation.id, fieldsOf(operation));
      return;
    case 'moveStage':
      changeRecord(map.stages, operation.id, { order: operation.order });
      return;
    case 'deleteStage':
      for (const touchpoint of Object.values(map.touchpoints))
        if (touchpoint.stage === operation.id) deleteTouchpoint(map, touchpoint.id);
      delete map.stages[operation.id];
      return;
    case 'moveTouchpoint':
      if (!map.stages[operation.stage]) return;
      changeRecord(map.touchpoints, operation.id, {
        stage: operation.stage,
        order: operation.order,
        channel: operation.channel,
      });
      return;
    case 'addTouchpoint':
      if (!map.stages[operation.stage]) return;
      map.touchpoints[operation.id] ??= {
        channel: null,
        customerGoal: null,
        description: null,
        rule: null,
        flags: [],
        ...without(operation),
      };
      return;
    case 'changeTouchpoint':
      changeRecord(map.touchpoints, operation.id, fieldsOf(operation));
      return;
    case 'deleteTouchpoint':
      deleteTouchpoint(map, operation.id);
      return;
    case 'addTransition':
      addTransition(map, without(operation));
      return;
    case 'deleteTransition':
      delete map.transitions[operation.id];
      return;
  }
}

function changeRecord<T extends object>(records: Record<Id, T>, id: Id, fields: Partial<T>): void {
  const record = records[id];
  if (record) records[id] = { ...record, ...fields };
}

function deleteTouchpoint(map: Draft, id: Id): void {
  if (!map.touchpoints[id]) return;
  for (const transition of Object.values(map.transitions))
    if (transition.from === id || transition.to === id) delete map.transitions[transition.id];
  for (const stage of Object.values(map.stages))
    if (stage.goal === id) map.stages[stage.id] = { ...stage, goal: null };
  delete map.touchpoints[id];
}

function addTransition(map: Draft, transition: Transition): void {
  const { from, to } = transition;
  if (!map.touchpoints[from] || !map.touchpoints[to]) return;
  const planned = Object.values(map.transitions).some((it) => it.from === from && it.to === to);
  if (!planned && !map.transitions[transition.id]) map.transitions[transition.id] = transition;
}

function without<O extends { kind: string }>(operation: O): Omit<O, 'kind'> {
  const { kind: _, ...rest } = operation;
  return rest;
}
