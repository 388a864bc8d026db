import { useCallback, useEffect, useState } from 'react';
import { useWorkspace } from '#api/context.ts';
import { askNumbers } from '#api/numbers.ts';
import { type Filter, readFilter, writeFilter } from '#domain/filter.ts';
import type { Id } from '#domain/journeyMap.ts';
import type { JourneyNumbers } from '#domain/numbers.ts';

const REST_AFTER_EDIT = 400;

interface Counted {
  readonly numbers: JourneyNumbers | null;
  readonly problem: string | null;
  readonly counting: boolean;
}

/** The journey's numbers under a filter; counted anew after every edit that the server took. The last ones stay meanwhile. */
export function useNumbers(
  journey: Id,
  filter: Filter,
  revision: number,
): Counted & { countAgain: () => void } {
  const { api, timeZone } = useWorkspace();
  const [state, setState] = useState<Counted>({ numbers: null, problem: null, counting: true });
  const [time, setTime] = useState(0);
  const asked = writeFilter(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `time` and `revision` count again.
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, counting: true }));
    const timer = setTimeout(
      () => {
        askNumbers(api, journey, readFilter(asked), timeZone).then(
          (numbers) => current && setState({ numbers, problem: null, counting: false }),
          (failure: Error) =>
            current && setState((before) => ({ ...before, problem: failure.message, counting: false })),
        );
      },
      state.numbers ? REST_AFTER_EDIT : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, journey, asked, timeZone, revision, time]);
  return { ...state, countAgain: useCallback(() => setTime((it) => it + 1), []) };
}
