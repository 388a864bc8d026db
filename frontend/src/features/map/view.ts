import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '#domain/journeyMap.ts';
import type { Metric } from '#domain/numbers.ts';

export interface Selection {
  readonly kind: 'touchpoint' | 'stage' | 'transition';
  readonly id: Id;
}

export type PanelTab = 'details' | 'numbers' | 'feedback' | 'matching';

/** What this person looks at and is about to do: nobody else's business, and gone with the tab. */
export interface View {
  readonly selection: Selection | null;
  /** What the side shows: the selected element (the journey, where none is), or the ranked bottlenecks and blind spots. */
  readonly side: 'element' | 'bottlenecks' | null;
  readonly tab: PanelTab;
  /** The element whose name is being typed on the map itself. */
  readonly renaming: Id | null;
  /** The touchpoint that a transition is being drawn from, by keys. */
  readonly connecting: Id | null;
  readonly deleting: Id | null;
  readonly help: boolean;
  /** False where this person wants no letter pressed alone to do anything: one who dictates, say. */
  readonly singleKeys: boolean;
  readonly metric: Metric;
  /** Unplanned transitions that only few took are hidden until asked for. */
  readonly allUnplanned: boolean;
  /** Lanes that were added and hold nothing yet. */
  readonly newLanes: readonly string[];
}

const SINGLE_KEYS = 'desirepath-single-keys';

/** Sets it, here and for the next time in this browser. */
export function wantSingleKeys(view: ViewStore, wanted: boolean): void {
  localStorage.setItem(SINGLE_KEYS, wanted ? 'on' : 'off');
  view.setState({ singleKeys: wanted });
}

export type ViewStore = StoreApi<View>;

export function createView(): ViewStore {
  return createStore<View>()(() => ({
    selection: null,
    side: null,
    tab: 'details',
    renaming: null,
    connecting: null,
    deleting: null,
    help: false,
    singleKeys: localStorage.getItem(SINGLE_KEYS) !== 'off',
    metric: 'CSAT',
    allUnplanned: false,
    newLanes: [],
  }));
}
