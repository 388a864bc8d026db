import { useCallback, useEffect, useState } from 'react';
import type { AnyVariables, CombinedError, DocumentInput } from 'urql';
import type { Api } from './client.ts';

/** A question to the server and how far its answer is; the last answer stays while it is asked again. */
export interface Question<Data> {
  readonly data: Data | null;
  /** The server's words; empty where it could not be reached. */
  readonly problem: string | null;
  readonly asking: boolean;
  readonly ask: () => void;
}

/**
 * Asks when it appears and whenever what it asks changes; always afresh, since others change the answer.
 *
 * @param changes how often this person has changed the answer; asks again with every time
 */
export function useQuestion<Data, Variables extends AnyVariables>(
  api: Api,
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  changes = 0,
): Question<Data> {
  const [state, setState] = useState<Omit<Question<Data>, 'ask'>>({
    data: null,
    problem: null,
    asking: true,
  });
  const [time, setTime] = useState(0);
  const asked = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `time` and `changes` ask again; `asked` stands for the variables.
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, asking: true }));
    void api.graphql
      .query(document, JSON.parse(asked), { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data, error }) => {
        if (!current) return;
        setState((before) => ({
          data: data ?? before.data,
          problem: error ? inWords(error) : null,
          asking: false,
        }));
      });
    return () => {
      current = false;
    };
  }, [api, document, asked, time, changes]);
  return { ...state, ask: useCallback(() => setTime((it) => it + 1), []) };
}

/** The server's own words, empty where it could not be reached: they say what happened, what is safe and what to do. */
export function inWords(error: CombinedError | undefined): string {
  return error?.graphQLErrors[0]?.message ?? '';
}
