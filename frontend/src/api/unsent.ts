import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { Unsent } from '#domain/editing.ts';
import type { Id } from '#domain/journeyMap.ts';

let shelf: UseStore | undefined;
const onDevice = () => {
  shelf ??= createStore('desirepath-unsent', 'edits');
  return shelf;
};

interface Kept {
  readonly workspace: string;
  readonly journey: Id;
  readonly at: number;
  readonly place: number;
  readonly edit: Unsent;
}

let place = 0;

/** Keeps an edit on this device until the server has acknowledged it: it survives a killed tab. */
export function keepUnsent(workspace: string, journey: Id, edit: Unsent): Promise<void> {
  const kept: Kept = { workspace, journey, at: Date.now(), place: place++, edit };
  return set(edit.key, kept, onDevice()).catch(() => undefined);
}

export function forgetUnsent(key: string): Promise<void> {
  return del(key, onDevice()).catch(() => undefined);
}

/** What an earlier tab could not send any more, oldest first. */
export async function readUnsent(workspace: string, journey: Id): Promise<Unsent[]> {
  const all = await entries<string, Kept>(onDevice()).catch(() => []);
  return all
    .map(([, kept]) => kept)
    .filter((kept) => kept.workspace === workspace && kept.journey === journey)
    .sort((a, b) => a.at - b.at || a.place - b.place)
    .map((kept) => kept.edit);
}
