import fc from 'fast-check';
import { newId } from '#domain/globalId.ts';
import type { Id, JourneyMap } from '#domain/journeyMap.ts';
import type { Operation } from '#domain/operation.ts';

/** An empty map to start from. */
export const EMPTY_MAP: JourneyMap = {
  id: 'journey',
  name: 'Empty',
  description: null,
  revision: 1,
  window: 'P30D',
  unit: 'CUSTOMER',
  stages: {},
  touchpoints: {},
  transitions: {},
};

const uuidOfNumber = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const stageId = (n: number): Id => newId('Stage', uuidOfNumber(n));
export const touchpointId = (n: number): Id => newId('Touchpoint', uuidOfNumber(n));
export const transitionId = (n: number): Id => newId('Transition', uuidOfNumber(n));

const few = fc.integer({ min: 0, max: 5 });
const order = fc.constantFrom('G', 'V', 'k', 'VV', 'Vk');
const text = fc.constantFrom('Search', 'Pay', 'Wait', 'Оплата', 'Płatność');
const channel = fc.constantFrom(null, 'website', 'app', 'store');
const flags = fc.subarray(['ENTRY', 'GOAL', 'EXIT', 'OPTIONAL'] as const);

/** Any operation over a handful of elements, whether they exist or not. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constant('changeJourney' as const), name: text }),
  fc.record({
    kind: fc.constant('changeJourney' as const),
    window: fc.constantFrom('P7D', 'P30D', 'P365D'),
    unit: fc.constantFrom('CUSTOMER' as const, 'CASE' as const),
  }),
  fc.record({
    kind: fc.constant('addStage' as const),
    id: few.map(stageId),
    name: text,
    order,
    color: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('changeStage' as const), id: few.map(stageId), name: text }),
  fc.record({ kind: fc.constant('changeStage' as const), id: few.map(stageId), goal: few.map(touchpointId) }),
  fc.record({ kind: fc.constant('moveStage' as const), id: few.map(stageId), order }),
  fc.record({ kind: fc.constant('deleteStage' as const), id: few.map(stageId) }),
  fc.record({
    kind: fc.constant('addTouchpoint' as const),
    id: few.map(touchpointId),
    stage: few.map(stageId),
    name: text,
    order,
    channel,
  }),
  fc.record({ kind: fc.constant('changeTouchpoint' as const), id: few.map(touchpointId), name: text, flags }),
  fc.record({
    kind: fc.constant('changeTouchpoint' as const),
    id: few.map(touchpointId),
    customerGoal: text,
  }),
  fc.record({
    kind: fc.constant('moveTouchpoint' as const),
    id: few.map(touchpointId),
    stage: few.map(stageId),
    order,
    channel,
  }),
  fc.record({ kind: fc.constant('deleteTouchpoint' as const), id: few.map(touchpointId) }),
  fc.record({
    kind: fc.constant('addTransition' as const),
    id: few.map(transitionId),
    from: few.map(touchpointId),
    to: few.map(touchpointId),
  }),
  fc.record({ kind: fc.constant('deleteTransition' as const), id: few.map(transitionId) }),
);

/** Five stages with a touchpoint each, in a row. */
export const FIVE_STEPS: readonly Operation[] = [0, 1, 2, 3, 4].flatMap((n): Operation[] => [
  { kind: 'addStage', id: stageId(n), name: `Stage ${n}`, order: 'BGLQV'.charAt(n), color: null },
  {
    kind: 'addTouchpoint',
    id: touchpointId(n),
    stage: stageId(n),
    name: `Step ${n}`,
    order: 'V',
    channel: 'website',
  },
  ...(n > 0
    ? [
        {
          kind: 'addTransition' as const,
          id: transitionId(n),
          from: touchpointId(n - 1),
          to: touchpointId(n),
        },
      ]
    : []),
]);
