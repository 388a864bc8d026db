import { stringifyDocument } from 'urql';
import type { Unsent } from '#domain/editing.ts';
import { uuidOf } from '#domain/globalId.ts';
import type { Id, JourneyMap } from '#domain/journeyMap.ts';
import type { Answer } from '#domain/journeyStore.ts';
import type { Operation } from '#domain/operation.ts';
import type { Api } from './client.ts';
import {
  EditJourneyDocument,
  JourneyChangedDocument,
  type JourneyChangedSubscription,
  type JourneyFieldsFragment,
  type OperationInput,
} from './generated.ts';
import { guardedFetch } from './key.ts';

/** The journey as the editor holds it. */
export function readJourney(journey: JourneyFieldsFragment): JourneyMap {
  const { id, name, description, revision, window, unit } = journey;
  const byId = <T extends { id: Id }>(list: T[]): Record<Id, T> =>
    Object.fromEntries(list.map((it) => [it.id, it]));
  return {
    id,
    name,
    description,
    revision,
    window,
    unit,
    stages: byId(journey.stages.map((it) => ({ ...it, goal: it.goal?.id ?? null }))),
    touchpoints: byId(journey.touchpoints.map((it) => ({ ...it, stage: it.stage.id }))),
    transitions: byId(journey.transitions.map((it) => ({ id: it.id, from: it.from.id, to: it.to.id }))),
  };
}

/** An operation as the server takes it: new elements by their UUID. */
export function toInput({ kind, ...fields }: Operation): OperationInput {
  const id = 'id' in fields && kind.startsWith('add') ? { id: uuidOf(fields.id) } : {};
  const rule = 'rule' in fields && fields.rule === null ? { rule: undefined } : {};
  return { [kind]: { ...fields, ...rule, ...id } } as unknown as OperationInput;
}

/** Sends an edit; a journey that is gone refuses it. */
export async function sendEdit(api: Api, journey: Id, edit: Unsent): Promise<Answer> {
  const input = {
    journey,
    baseRevision: edit.base,
    operations: edit.operations.map(toInput),
    idempotencyKey: edit.key,
  };
  const { data, error } = await api.graphql.mutation(EditJourneyDocument, { input }).toPromise();
  if (!data) {
    const refusal = error?.graphQLErrors[0];
    if (!refusal || retriable(refusal.extensions?.code)) return { kind: 'unreachable' };
    return {
      kind: 'refused',
      problems: [{ code: String(refusal.extensions?.code), message: refusal.message }],
    };
  }
  const { journey: changed, clashes, errors } = data.editJourney;
  if (errors.length > 0 || !changed) return { kind: 'refused', problems: errors };
  return { kind: 'taken', journey: readJourney(changed), clashes };
}

function retriable(code: unknown): boolean {
  return code === 'INTERNAL_ERROR' || code === 'RATE_LIMITED' || code === 'UNAVAILABLE' || code === 'TIMEOUT';
}

/** News of a journey from behind a revision on; answers with what ends it. A deleted journey is null. */
export function followJourney(
  api: Api,
  journey: Id,
  after: number,
  hear: (journey: JourneyMap | null, key: string | null) => void,
): () => void {
  return api.streams.subscribe<JourneyChangedSubscription>(
    { query: stringifyDocument(JourneyChangedDocument), variables: { journey, after } },
    {
      next: ({ data }) => {
        if (!data) return;
        const change = data.journeyChanged;
        hear(change.journey ? readJourney(change.journey) : null, change.key);
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
}

/** The journey's lossless file; null where it cannot be had. */
export async function exportJourney(api: Api, journey: Id): Promise<unknown> {
  const address = `/api/journeys/${encodeURIComponent(journey)}/export?format=json`;
  const answer = await guardedFetch(address, { headers: api.headers }).catch(() => null);
  return answer?.ok ? answer.json() : null;
}
