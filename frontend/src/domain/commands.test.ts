import { describe, expect, it } from 'vitest';
import { EMPTY_MAP, FIVE_STEPS, stageId, touchpointId } from '#testing/journeys.ts';
import { apply } from './apply.ts';
import {
  addConnected,
  addStage,
  addTouchpoint,
  connect,
  deleteTouchpoint,
  setFlags,
  setGoal,
  shiftStage,
  standsBetween,
} from './commands.ts';
import { goalOf, stagesInOrder, touchpointsOf, transitionBetween } from './journeyMap.ts';

const map = apply(EMPTY_MAP, FIVE_STEPS);
const names = (journey: typeof map) => stagesInOrder(journey).map((it) => it.name);

describe('a gesture', () => {
  it('adds a stage right behind the chosen one', () => {
    const { operations } = addStage(map, 'New', stageId(1));
    expect(names(apply(map, operations))).toEqual([
      'Stage 0',
      'Stage 1',
      'New',
      'Stage 2',
      'Stage 3',
      'Stage 4',
    ]);
    expect(names(apply(map, addStage(map, 'Last').operations)).at(-1)).toBe('Last');
  });

  it('moves a stage by one place and stops at the edge', () => {
    expect(names(apply(map, shiftStage(map, stageId(2), -1).operations)).slice(0, 3)).toEqual([
      'Stage 0',
      'Stage 2',
      'Stage 1',
    ]);
    expect(names(apply(map, shiftStage(map, stageId(3), 1).operations)).slice(3)).toEqual([
      'Stage 4',
      'Stage 3',
    ]);
    expect(shiftStage(map, stageId(4), 1).operations).toEqual([]);
    expect(shiftStage(map, stageId(0), -1).operations).toEqual([]);
  });

  it('adds a connected touchpoint in the lane of the one it follows', () => {
    const { operations, made } = addConnected(map, touchpointId(1), 'Next');
    const after = apply(map, operations);
    expect(after.touchpoints[made!]).toMatchObject({ channel: 'website', stage: stageId(1) });
    expect(transitionBetween(after, touchpointId(1), made!)).toBeDefined();
  });

  it('puts a touchpoint behind its neighbour', () => {
    const one = apply(map, addTouchpoint(map, { stage: stageId(0), channel: null, name: 'Last' }).operations);
    const at = { stage: stageId(0), channel: null, name: 'Middle', behind: touchpointId(0) };
    const two = apply(one, addTouchpoint(one, at).operations);
    expect(touchpointsOf(two, stageId(0)).map((it) => it.name)).toEqual(['Step 0', 'Middle', 'Last']);
  });

  it('plans a transition once', () => {
    expect(connect(map, touchpointId(0), touchpointId(1)).operations).toEqual([]);
    expect(connect(map, touchpointId(1), touchpointId(0)).operations).toHaveLength(1);
  });

  it('reconnects what a deleted touchpoint stood between', () => {
    expect(standsBetween(map, touchpointId(2))).toBe(true);
    expect(standsBetween(map, touchpointId(0))).toBe(false);
    const after = apply(map, deleteTouchpoint(map, touchpointId(2), true).operations);
    expect(transitionBetween(after, touchpointId(1), touchpointId(3))).toBeDefined();
  });

  it('gives the journey one goal', () => {
    const one = apply(map, setFlags(map, touchpointId(3), ['GOAL']).operations);
    const two = apply(one, setFlags(one, touchpointId(4), ['GOAL', 'RETENTION']).operations);
    expect(goalOf(two)?.id).toBe(touchpointId(4));
    expect(two.touchpoints[touchpointId(3)]?.flags).toEqual([]);
  });

  it('moves the goal and keeps the other flags of both touchpoints', () => {
    const one = apply(map, setFlags(map, touchpointId(3), ['OPTIONAL', 'GOAL']).operations);
    const two = apply(one, setFlags(one, touchpointId(4), ['RETENTION']).operations);
    const moved = apply(two, setGoal(two, touchpointId(4)).operations);
    expect(moved.touchpoints[touchpointId(3)]?.flags).toEqual(['OPTIONAL']);
    expect(moved.touchpoints[touchpointId(4)]?.flags).toEqual(['RETENTION', 'GOAL']);
    const none = apply(moved, setGoal(moved, null).operations);
    expect(goalOf(none)).toBeUndefined();
    expect(none.touchpoints[touchpointId(4)]?.flags).toEqual(['RETENTION']);
    expect(setGoal(none, null).operations).toEqual([]);
  });
});
