import type { Filter } from '#domain/filter.ts';
import type { Id } from '#domain/journeyMap.ts';
import type { JourneyNumbers } from '#domain/numbers.ts';
import type { Api } from './client.ts';
import { toAnalysisFilter } from './filter.ts';
import { JourneyNumbersDocument, type JourneyNumbersQuery } from './generated.ts';

/** Asks for a journey's numbers; null where there is no such journey. Throws with the server's own words. */
export async function askNumbers(
  api: Api,
  journey: Id,
  filter: Filter,
  timeZone: string,
): Promise<JourneyNumbers | null> {
  const variables = { id: journey, filter: toAnalysisFilter(filter, timeZone) };
  const { data, error } = await api.graphql
    .query(JourneyNumbersDocument, variables, { requestPolicy: 'network-only' })
    .toPromise();
  if (error) throw new Error(error.graphQLErrors[0]?.message ?? error.message);
  return data?.journey ? readNumbers(data.journey) : null;
}

function readNumbers(journey: NonNullable<JourneyNumbersQuery['journey']>): JourneyNumbers {
  const { analysis } = journey;
  return {
    ...analysis,
    revision: journey.revision,
    goal: analysis.goal?.id ?? null,
    stages: new Map(analysis.stages.map((it) => [it.stage.id, it])),
    touchpoints: new Map(analysis.touchpoints.map((it) => [it.touchpoint.id, it])),
    transitions: analysis.transitions.map((it) => ({ ...it, from: it.from.id, to: it.to.id })),
    bottlenecks: analysis.bottlenecks.map((it) => ({
      ...it,
      touchpoint: it.touchpoint.id,
      reasons: it.reasons.map((reason) => ({ ...reason, touchpoint: reason.touchpoint?.id ?? null })),
    })),
    overlaps: analysis.overlaps.map((it) => ({ ...it, touchpoints: it.touchpoints.map((at) => at.id) })),
    unmapped: journey.unmappedInteractions,
  };
}
