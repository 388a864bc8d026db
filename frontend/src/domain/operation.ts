import type { Id, Rule, TouchpointFlag, WalkUnit } from './journeyMap.ts';

/**
 * One edit of a journey, as it is sent to the server. New elements carry an id made here, so that the editor
 * need not wait for the answer. In a change, absent fields stay as they are.
 */
export type Operation =
  | ({ readonly kind: 'changeJourney' } & JourneyFields)
  | {
      readonly kind: 'addStage';
      readonly id: Id;
      readonly name: string;
      readonly order: string;
      readonly color: string | null;
    }
  | ({ readonly kind: 'changeStage'; readonly id: Id } & StageFields)
  | { readonly kind: 'moveStage'; readonly id: Id; readonly order: string }
  | { readonly kind: 'deleteStage'; readonly id: Id }
  | ({
      readonly kind: 'addTouchpoint';
      readonly id: Id;
      readonly stage: Id;
      readonly name: string;
      readonly order: string;
    } & Omit<TouchpointFields, 'name'>)
  | ({ readonly kind: 'changeTouchpoint'; readonly id: Id } & TouchpointFields)
  | {
      readonly kind: 'moveTouchpoint';
      readonly id: Id;
      readonly stage: Id;
      readonly order: string;
      readonly channel: string | null;
    }
  | { readonly kind: 'deleteTouchpoint'; readonly id: Id }
  | { readonly kind: 'addTransition'; readonly id: Id; readonly from: Id; readonly to: Id }
  | { readonly kind: 'deleteTransition'; readonly id: Id };

export interface JourneyFields {
  readonly name?: string;
  readonly description?: string | null;
  readonly window?: string;
  readonly unit?: WalkUnit;
}

export interface StageFields {
  readonly name?: string;
  readonly color?: string | null;
  readonly goal?: Id | null;
}

export interface TouchpointFields {
  readonly name?: string;
  readonly channel?: string | null;
  readonly customerGoal?: string | null;
  readonly description?: string | null;
  readonly rule?: Rule | null;
  readonly flags?: readonly TouchpointFlag[];
}

/** The fields that a change sets, without what says which element it is. */
export function fieldsOf(
  operation: Extract<Operation, { kind: 'changeJourney' | 'changeStage' | 'changeTouchpoint' }>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(operation).filter(([key, value]) => key !== 'kind' && key !== 'id' && value !== undefined),
  );
}
