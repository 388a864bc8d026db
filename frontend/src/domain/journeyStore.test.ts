import { describe, expect, it } from 'vitest';
import { EMPTY_MAP } from '#testing/journeys.ts';
import { apply } from './apply.ts';
import type { Unsent } from './editing.ts';
import type { JourneyMap } from './journeyMap.ts';
import { type Answer, openJourney, type Surroundings } from './journeyStore.ts';

/** A server in memory that can be unplugged. */
function server() {
  let journey: JourneyMap = EMPTY_MAP;
  const kept = new Map<string, Unsent>();
  const seen = new Set<string>();
  let reachable = true;
  let loseAnswer = false;
  let keys = 0;
  const send = async (edit: Unsent): Promise<Answer> => {
    if (!reachable) return { kind: 'unreachable' };
    if (!seen.has(edit.key)) {
      seen.add(edit.key);
      journey = { ...apply(journey, edit.operations), revision: journey.revision + 1 };
    }
    if (loseAnswer) {
      loseAnswer = false;
      throw new Error('connection reset');
    }
    return { kind: 'taken', journey, clashes: [] };
  };
  const surroundings: Surroundings = {
    send,
    keep: async (edit) => void kept.set(edit.key, edit),
    forget: async (key) => void kept.delete(key),
    newKey: () => `key-${keys++}`,
    retryAfter: () => 1,
  };
  return {
    surroundings,
    kept,
    journey: () => journey,
    unplug: () => {
      reachable = false;
    },
    plug: () => {
      reachable = true;
    },
    loseNextAnswer: () => {
      loseAnswer = true;
    },
  };
}

const until = async (holds: () => boolean) => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  expect(holds()).toBe(true);
};

describe('an open journey', () => {
  it('shows an edit at once and says when it is safe', async () => {
    const world = server();
    const store = openJourney(EMPTY_MAP, [], world.surroundings);
    store.getState().perform([{ kind: 'changeJourney', name: 'A' }]);
    expect(store.getState().editing.shown.name).toBe('A');
    expect(store.getState().saving).toBe('saving');
    await until(() => store.getState().saving === 'saved');
    expect(world.journey().name).toBe('A');
    expect(world.kept.size).toBe(0);
  });

  it('keeps edits on this device while the server is away, and sends them in order when it is back', async () => {
    const world = server();
    world.unplug();
    const store = openJourney(EMPTY_MAP, [], world.surroundings);
    store.getState().perform([{ kind: 'changeJourney', name: 'A' }]);
    store.getState().perform([{ kind: 'changeJourney', name: 'B' }]);
    await until(() => store.getState().saving === 'offline');
    expect(world.kept.size).toBe(2);
    world.plug();
    store.getState().flush();
    await until(() => store.getState().saving === 'saved');
    expect(world.journey()).toMatchObject({ name: 'B', revision: 3 });
    expect(world.kept.size).toBe(0);
  });

  it('has one effect when an answer is lost', async () => {
    const world = server();
    world.loseNextAnswer();
    const store = openJourney(EMPTY_MAP, [], world.surroundings);
    store.getState().perform([{ kind: 'changeJourney', name: 'A' }]);
    await until(() => store.getState().saving === 'saved');
    expect(world.journey().revision).toBe(2);
  });

  it('takes up what an earlier, killed tab had kept', async () => {
    const world = server();
    const left: Unsent = { key: 'left', base: 1, operations: [{ kind: 'changeJourney', name: 'Left' }] };
    world.kept.set(left.key, left);
    const store = openJourney(EMPTY_MAP, [left], world.surroundings);
    expect(store.getState().editing.shown.name).toBe('Left');
    await until(() => store.getState().saving === 'saved');
    expect(world.journey().name).toBe('Left');
    expect(world.kept.size).toBe(0);
  });
});
