import { newId } from './globalId.ts';
import type { Id, JourneyMap, Touchpoint, TouchpointFlag } from './journeyMap.ts';
import { goalOf, stagesInOrder, touchpointsOf, transitionBetween, transitionsAt } from './journeyMap.ts';
import type { Operation } from './operation.ts';
import { orderBetween } from './orderKey.ts';

/** What a gesture of the designer becomes: operations, and the element that it made, if any. */
export interface Command {
  readonly operations: readonly Operation[];
  readonly made: Id | null;
}

/** Adds a stage behind another one, or at the end. */
export function addStage(map: JourneyMap, name: string, behind: Id | null = null): Command {
  const stages = stagesInOrder(map);
  const at = behind === null ? stages.length - 1 : stages.findIndex((it) => it.id === behind);
  const order = orderBetween(stages[at]?.order ?? null, stages[at + 1]?.order ?? null);
  const id = newId('Stage');
  return { operations: [{ kind: 'addStage', id, name, order, color: null }], made: id };
}

/** Moves a stage one place to the left or to the right; nothing at the edge. */
export function shiftStage(map: JourneyMap, id: Id, step: -1 | 1): Command {
  const stages = stagesInOrder(map);
  const target = stages.findIndex((it) => it.id === id) + step;
  if (target < 0 || target >= stages.length) return { operations: [], made: null };
  const others = stages.filter((it) => it.id !== id);
  const order = orderBetween(others[target - 1]?.order ?? null, others[target]?.order ?? null);
  return { operations: [{ kind: 'moveStage', id, order }], made: null };
}

/** Adds a touchpoint to a stage, behind another one of it or at its end. */
export function addTouchpoint(
  map: JourneyMap,
  at: { stage: Id; channel: string | null; behind?: Id | null; name: string },
): Command {
  const others = touchpointsOf(map, at.stage);
  const place = at.behind ? others.findIndex((it) => it.id === at.behind) : others.length - 1;
  const order = orderBetween(others[place]?.order ?? null, others[place + 1]?.order ?? null);
  const id = newId('Touchpoint');
  const { stage, channel, name } = at;
  return { operations: [{ kind: 'addTouchpoint', id, stage, name, order, channel }], made: id };
}

/** Adds a touchpoint behind another one and plans the transition to it. */
export function addConnected(map: JourneyMap, from: Id, name: string): Command {
  const source = map.touchpoints[from];
  if (!source) return { operations: [], made: null };
  const added = addTouchpoint(map, { stage: source.stage, channel: source.channel, behind: from, name });
  return connectMade(from, added);
}

/** Plans the transition from a touchpoint to one that the same command makes. */
export function connectMade(from: Id, added: Command): Command {
  if (added.made === null) return added;
  const transition: Operation = { kind: 'addTransition', id: newId('Transition'), from, to: added.made };
  return { operations: [...added.operations, transition], made: added.made };
}

/** Plans a transition; nothing where it is planned already. */
export function connect(map: JourneyMap, from: Id, to: Id): Command {
  if (!map.touchpoints[from] || !map.touchpoints[to] || transitionBetween(map, from, to))
    return { operations: [], made: null };
  const id = newId('Transition');
  return { operations: [{ kind: 'addTransition', id, from, to }], made: id };
}

/** Deletes a touchpoint; where it stood between two others, they may be connected in its place. */
export function deleteTouchpoint(map: JourneyMap, id: Id, reconnect: boolean): Command {
  const bridge = reconnect ? bridges(map, id) : [];
  return { operations: [{ kind: 'deleteTouchpoint', id }, ...bridge], made: null };
}

/** Whether deleting it would cut a way that leads through it. */
export function standsBetween(map: JourneyMap, id: Id): boolean {
  return bridges(map, id).length > 0;
}

function bridges(map: JourneyMap, id: Id): Operation[] {
  const at = transitionsAt(map, id);
  const before = at.filter((it) => it.to === id && it.from !== id).map((it) => it.from);
  const after = at.filter((it) => it.from === id && it.to !== id).map((it) => it.to);
  return before.flatMap((from) =>
    after
      .filter((to) => to !== from && !transitionBetween(map, from, to))
      .map((to): Operation => ({ kind: 'addTransition', id: newId('Transition'), from, to })),
  );
}

/** Sets a touchpoint's flags; the goal is taken from whatever had it, since a journey has one. */
export function setFlags(map: JourneyMap, id: Id, flags: readonly TouchpointFlag[]): Command {
  const former = Object.values(map.touchpoints).filter((it) => it.id !== id && it.flags.includes('GOAL'));
  const taken = flags.includes('GOAL')
    ? former.map(
        (it): Operation => ({
          kind: 'changeTouchpoint',
          id: it.id,
          flags: it.flags.filter((flag) => flag !== 'GOAL'),
        }),
      )
    : [];
  return { operations: [...taken, { kind: 'changeTouchpoint', id, flags }], made: null };
}

/** Makes a touchpoint the journey's goal, or leaves the journey without one. */
export function setGoal(map: JourneyMap, id: Id | null): Command {
  const former = goalOf(map);
  if (id !== null) return setFlags(map, id, [...flagsBesideGoal(map.touchpoints[id]), 'GOAL']);
  return former ? setFlags(map, former.id, flagsBesideGoal(former)) : { operations: [], made: null };
}

function flagsBesideGoal(touchpoint: Touchpoint | undefined): TouchpointFlag[] {
  return (touchpoint?.flags ?? []).filter((it) => it !== 'GOAL');
}
