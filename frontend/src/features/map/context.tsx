import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { useStore } from 'zustand';
import { type Filter, readFilter } from '#domain/filter.ts';
import type { Id, JourneyMap } from '#domain/journeyMap.ts';
import { channelsOf } from '#domain/journeyMap.ts';
import type { JourneyState, JourneyStore } from '#domain/journeyStore.ts';
import type { JourneyNumbers } from '#domain/numbers.ts';
import type { Operation } from '#domain/operation.ts';
import { type Layout, layOut } from '#kernels/layout/layout.ts';
import { useNumbers } from './useNumbers.ts';
import { useVocabulary, type Vocabulary } from './useVocabulary.ts';
import { createView, type View, type ViewStore } from './view.ts';

/** Everything the parts of the map share. */
interface MapScope {
  readonly journey: Id;
  readonly store: JourneyStore;
  readonly view: ViewStore;
  readonly map: JourneyMap;
  readonly layout: Layout;
  readonly filter: Filter;
  readonly numbers: JourneyNumbers | null;
  readonly numbersProblem: string | null;
  readonly counting: boolean;
  readonly countAgain: () => void;
  readonly vocabulary: Vocabulary;
}

const MapContext = createContext<MapScope | null>(null);

export function useMap(): MapScope {
  const scope = use(MapContext);
  if (!scope) throw new Error('A part of the map needs the map around it.');
  return scope;
}

export function useView<T>(select: (view: View) => T): T {
  return useStore(useMap().view, select);
}

export function useEditing<T>(select: (state: JourneyState) => T): T {
  return useStore(useMap().store, select);
}

/** Does operations, shown at once and saved by themselves. */
export function usePerform(): (operations: readonly Operation[]) => void {
  return useMap().store.getState().perform;
}

interface Props {
  readonly store: JourneyStore;
  readonly journey: Id;
  readonly children: ReactNode;
}

export function MapProvider({ store, journey, children }: Props) {
  const [view] = useState(createView);
  const map = useStore(store, (state) => state.editing.shown);
  const revision = useStore(store, (state) => state.editing.confirmed.revision);
  const search = useSearch();
  const filter = useMemo(() => readFilter(search), [search]);
  const newLanes = useStore(view, (it) => it.newLanes);
  const lanes = useLanes(map, newLanes);
  const layout = useMemo(() => layOut(map, lanes), [map, lanes]);
  const { numbers, problem, counting, countAgain } = useNumbers(journey, filter, revision);
  const vocabulary = useVocabulary();
  const scope = useMemo(
    () => ({
      journey,
      store,
      view,
      map,
      layout,
      filter,
      numbers,
      numbersProblem: problem,
      counting,
      countAgain,
      vocabulary,
    }),
    [journey, store, view, map, layout, filter, numbers, problem, counting, countAgain, vocabulary],
  );
  return <MapContext value={scope}>{children}</MapContext>;
}

/** Lanes keep their places while one works: new ones go below, empty ones leave. */
function useLanes(map: JourneyMap, added: readonly string[]): readonly (string | null)[] {
  const last = useRef<readonly (string | null)[]>([]);
  return useMemo(() => {
    const used = channelsOf(map);
    const wanted = new Set([...used, ...added]);
    const kept = last.current.filter((it) => wanted.has(it));
    const next = [...new Set([...kept, ...used, ...added])];
    const same = next.length === last.current.length && next.every((it, at) => it === last.current[at]);
    if (!same) last.current = next;
    return last.current;
  }, [map, added]);
}
