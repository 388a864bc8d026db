import { baseUrl } from './where.ts';

/** A journey as others would get it. */
export interface JourneyOnServer {
  readonly revision: number;
  readonly description: string | null;
  readonly window: string;
  readonly unit: string;
  readonly touchpoints: readonly {
    readonly name: string;
    readonly channel: string | null;
    readonly flags: readonly string[];
    readonly stage: { readonly name: string };
  }[];
  readonly transitions: readonly { readonly from: { name: string }; readonly to: { name: string } }[];
}

const QUERY = `query($id: ID!) { journey(id: $id) { revision description window unit
  touchpoints { name channel flags stage { name } } transitions { from { name } to { name } } } }`;

/** Asks the server for the journey of a map's address. */
export async function journeyOnServer(address: string): Promise<JourneyOnServer> {
  const [, workspace = 'main', id = ''] = /\/w\/([^/]+)\/journeys\/([^/?]+)/.exec(address) ?? [];
  const answer = await fetch(`${baseUrl()}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Desirepath-Workspace': workspace },
    body: JSON.stringify({ query: QUERY, variables: { id: decodeURIComponent(id) } }),
  });
  const { data } = (await answer.json()) as { data: { journey: JourneyOnServer } };
  return data.journey;
}
