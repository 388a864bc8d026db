import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  acknowledged,
  beginEditing,
  type Clash,
  type Editing,
  followed,
  perform,
  type Refusal,
  redo,
  refused,
  type Unsent,
  undo,
} from './editing.ts';
import type { JourneyMap } from './journeyMap.ts';
import type { Operation } from './operation.ts';

/** What the server answered to an edit. */
export type Answer =
  | { readonly kind: 'taken'; readonly journey: JourneyMap; readonly clashes: readonly Clash[] }
  | { readonly kind: 'refused'; readonly problems: readonly Refusal[] }
  | { readonly kind: 'unreachable' };

/** The world outside the store: the server, and this device's own memory of what is not sent yet. */
export interface Surroundings {
  send(edit: Unsent): Promise<Answer>;
  keep(edit: Unsent): Promise<void>;
  forget(key: string): Promise<void>;
  newKey(): string;
  /** Milliseconds before the n-th try to reach the server again, n from 1. */
  retryAfter(tries: number): number;
}

/** How safe the edits are: all on the server, on their way, or on this device only. */
export type Saving = 'saved' | 'saving' | 'offline';

export interface JourneyState {
  readonly editing: Editing;
  readonly saving: Saving;
  perform(operations: readonly Operation[]): void;
  /** False where nothing could be taken back because a colleague has changed it since. */
  undo(): boolean;
  redo(): boolean;
  /** News of the journey from the server. */
  follow(journey: JourneyMap, key: string | null): void;
  /** Sends what is unsent, now. */
  flush(): void;
  dismissClash(clash: Clash): void;
  dismissRefusals(): void;
  close(): void;
}

export type JourneyStore = StoreApi<JourneyState>;

/** The one place of an open journey: shown at once, sent in order one after the other, kept until acknowledged. */
export function openJourney(
  confirmed: JourneyMap,
  unsent: readonly Unsent[],
  surroundings: Surroundings,
): JourneyStore {
  let sending = false;
  let tries = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const store = createStore<JourneyState>()((set, get) => {
    const record = (editing: Editing) => {
      const known = new Set(get().editing.unsent.map((it) => it.key));
      for (const edit of editing.unsent) if (!known.has(edit.key)) void surroundings.keep(edit);
      set({ editing, saving: tries > 0 ? 'offline' : 'saving' });
      void sendNext();
    };
    const takeBack = (way: typeof undo): boolean => {
      const { editing, taken } = way(get().editing, surroundings.newKey);
      if (taken) record(editing);
      else set({ editing });
      return taken;
    };
    return {
      editing: beginEditing(confirmed, unsent),
      saving: unsent.length > 0 ? 'saving' : 'saved',
      perform: (operations) => {
        if (operations.length > 0) record(perform(get().editing, operations, surroundings.newKey));
      },
      undo: () => takeBack(undo),
      redo: () => takeBack(redo),
      follow: (journey, key) => {
        if (key) void surroundings.forget(key);
        settle(followed(get().editing, journey, key));
      },
      flush: () => {
        clearTimeout(timer);
        void sendNext();
      },
      dismissClash: (clash) =>
        set(({ editing }) => ({
          editing: { ...editing, clashes: editing.clashes.filter((it) => it !== clash) },
        })),
      dismissRefusals: () => set(({ editing }) => ({ editing: { ...editing, refusals: [] } })),
      close: () => {
        closed = true;
        clearTimeout(timer);
      },
    };
  });

  function settle(editing: Editing): void {
    const saving: Saving = editing.unsent.length === 0 ? 'saved' : tries > 0 ? 'offline' : 'saving';
    store.setState({ editing, saving });
  }

  async function sendNext(): Promise<void> {
    const edit = store.getState().editing.unsent[0];
    if (sending || closed || !edit) return;
    sending = true;
    const answer = await surroundings.send(edit).catch((): Answer => ({ kind: 'unreachable' }));
    sending = false;
    const { editing } = store.getState();
    if (answer.kind === 'unreachable') {
      tries++;
      settle(editing);
      clearTimeout(timer);
      if (!closed) timer = setTimeout(() => void sendNext(), surroundings.retryAfter(tries));
      return;
    }
    tries = 0;
    await surroundings.forget(edit.key);
    const { editing: current } = store.getState();
    settle(
      answer.kind === 'taken'
        ? acknowledged(current, edit.key, answer.journey, answer.clashes)
        : refused(current, edit.key, answer.problems),
    );
    void sendNext();
  }

  if (unsent.length > 0) void sendNext();
  return store;
}
