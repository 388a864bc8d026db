import { useCallback, useEffect, useState } from 'react';
import type { Api } from '#api/client.ts';
import { OpenJourneyDocument } from '#api/generated.ts';
import { followJourney, readJourney, sendEdit } from '#api/journeys.ts';
import { forgetUnsent, keepUnsent, readUnsent } from '#api/unsent.ts';
import { inWords } from '#api/useQuestion.ts';
import type { Id } from '#domain/journeyMap.ts';
import { type JourneyStore, openJourney } from '#domain/journeyStore.ts';

interface Opened {
  readonly store: JourneyStore | null;
  readonly problem: string | null;
  /** True where there is no such journey, or no more. */
  readonly gone: boolean;
  readonly open: () => void;
}

const LONGEST_WAIT = 15_000;

/** Opens a journey with what this device had not sent yet, and follows what others do to it. */
export function useOpenJourney(api: Api, journey: Id): Opened {
  const [state, setState] = useState<Omit<Opened, 'open'>>({ store: null, problem: null, gone: false });
  const [time, setTime] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `time` opens it again after a problem.
  useEffect(() => {
    let close = () => {};
    let closed = false;
    void Promise.all([
      api.graphql.query(OpenJourneyDocument, { id: journey }, { requestPolicy: 'network-only' }).toPromise(),
      readUnsent(api.workspace, journey),
    ]).then(([{ data, error }, unsent]) => {
      if (closed) return;
      if (error || !data) return setState({ store: null, problem: inWords(error), gone: false });
      if (!data.journey) return setState({ store: null, problem: null, gone: true });
      const store = openJourney(readJourney(data.journey), unsent, {
        send: (edit) => sendEdit(api, journey, edit),
        keep: (edit) => keepUnsent(api.workspace, journey, edit),
        forget: forgetUnsent,
        newKey: () => crypto.randomUUID(),
        retryAfter: (tries) => Math.min(LONGEST_WAIT, 500 * 2 ** (tries - 1)),
      });
      const unfollow = followJourney(api, journey, data.journey.revision, (changed, key) => {
        if (changed) store.getState().follow(changed, key);
        else setState({ store: null, problem: null, gone: true });
      });
      const flush = () => store.getState().flush();
      window.addEventListener('online', flush);
      close = () => {
        window.removeEventListener('online', flush);
        unfollow();
        store.getState().close();
      };
      setState({ store, problem: null, gone: false });
    });
    return () => {
      closed = true;
      close();
    };
  }, [api, journey, time]);

  return { ...state, open: useCallback(() => setTime((it) => it + 1), []) };
}
