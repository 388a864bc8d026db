import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyOperation,
  EMPTY_MAP,
  FIVE_STEPS,
  stageId,
  touchpointId,
  transitionId,
} from '#testing/journeys.ts';
import { apply } from './apply.ts';
import {
  acknowledged,
  beginEditing,
  type Editing,
  followed,
  perform,
  redo,
  refused,
  undo,
} from './editing.ts';
import { invert } from './invert.ts';
import type { JourneyMap } from './journeyMap.ts';
import type { Operation } from './operation.ts';

let keys = 0;
const key = () => `key-${keys++}`;
const start = () => apply(EMPTY_MAP, FIVE_STEPS);

const undoAll = (editing: Editing): Editing => {
  let now = editing;
  while (now.undo.length > 0) now = undo(now, key).editing;
  return now;
};
const redoAll = (editing: Editing): Editing => {
  let now = editing;
  while (now.redo.length > 0) now = redo(now, key).editing;
  return now;
};

describe('a map under operations', () => {
  it('is brought back by the inverse of any operations', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 20 }), (operations) => {
        const before = start();
        const after = apply(before, operations);
        expect(apply(after, invert(before, operations))).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('never holds an orphan', () => {
    fc.assert(
      fc.property(fc.array(anyOperation, { maxLength: 40 }), (operations) => {
        const map = apply(start(), operations);
        for (const touchpoint of Object.values(map.touchpoints))
          expect(map.stages[touchpoint.stage]).toBeDefined();
        for (const { from, to } of Object.values(map.transitions)) {
          expect(map.touchpoints[from]).toBeDefined();
          expect(map.touchpoints[to]).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('undo and redo', () => {
  it('lead all the way back and all the way forth', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyOperation, { minLength: 1, maxLength: 4 }), { maxLength: 12 }),
        (deeds) => {
          const begun = beginEditing(start());
          const done = deeds.reduce((editing, operations) => perform(editing, operations, key), begun);
          const undone = undoAll(done);
          expect(undone.shown).toEqual(begun.shown);
          expect(redoAll(undone).shown).toEqual(done.shown);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leave what a colleague wrote into the same field', () => {
    const mine = perform(
      beginEditing(start()),
      [{ kind: 'changeTouchpoint', id: touchpointId(1), name: 'Mine', customerGoal: 'Mine' }],
      key,
    );
    const theirs = apply(mine.shown, [{ kind: 'changeTouchpoint', id: touchpointId(1), name: 'Theirs' }]);
    const met = followed(mine, { ...theirs, revision: 3 }, mine.unsent[0]!.key);
    const { editing, taken } = undo(met, key);
    expect(taken).toBe(true);
    expect(editing.shown.touchpoints[touchpointId(1)]).toMatchObject({ name: 'Theirs', customerGoal: null });
  });

  it('do not delete a touchpoint that a colleague has built upon', () => {
    const add: Operation = {
      kind: 'addTouchpoint',
      id: touchpointId(9),
      stage: stageId(0),
      name: 'New',
      order: 'k',
      channel: null,
    };
    const mine = perform(beginEditing(start()), [add], key);
    const theirs = apply(mine.shown, [
      { kind: 'addTransition', id: transitionId(9), from: touchpointId(9), to: touchpointId(1) },
    ]);
    const met = followed(mine, { ...theirs, revision: 3 }, mine.unsent[0]!.key);
    const { editing, taken } = undo(met, key);
    expect(taken).toBe(false);
    expect(editing.shown.touchpoints[touchpointId(9)]).toBeDefined();
  });

  it('take an added touchpoint back after the server filled in its rule', () => {
    const add: Operation = {
      kind: 'addTouchpoint',
      id: touchpointId(9),
      stage: stageId(0),
      name: 'New',
      order: 'k',
    };
    const mine = perform(beginEditing(start()), [add], key);
    const filled: JourneyMap = apply(mine.shown, [
      {
        kind: 'changeTouchpoint',
        id: touchpointId(9),
        rule: { match: 'EQUALS', values: ['New'], channels: [], attributes: [] },
      },
    ]);
    const met = acknowledged(mine, mine.unsent[0]!.key, { ...filled, revision: 2 });
    expect(undo(met, key).editing.shown.touchpoints[touchpointId(9)]).toBeUndefined();
  });
});

describe('editing together', () => {
  const rename = (name: string): Operation => ({ kind: 'changeJourney', name });

  it('shows unsent work on top of what the server has', () => {
    const mine = perform(beginEditing(start()), [rename('Mine')], key);
    const met = followed(mine, { ...start(), revision: 2, description: 'Theirs' }, null);
    expect(met.shown).toMatchObject({ name: 'Mine', description: 'Theirs' });
    expect(met.unsent[0]).toMatchObject({ base: 1 });
  });

  it('counts its own edits as seen, so that they do not clash with each other', () => {
    const twice = perform(perform(beginEditing(start()), [rename('A')], key), [rename('B')], key);
    const met = acknowledged(twice, twice.unsent[0]!.key, { ...start(), name: 'A', revision: 2 });
    expect(met.unsent).toHaveLength(1);
    expect(met.unsent[0]).toMatchObject({ base: 2 });
    expect(met.shown.name).toBe('B');
  });

  it('takes a refused edit out and keeps the others', () => {
    const twice = perform(
      perform(beginEditing(start()), [rename('A')], key),
      [{ kind: 'changeJourney', description: 'D' }],
      key,
    );
    const met = refused(twice, twice.unsent[0]!.key, [{ code: 'INVALID', message: 'No.' }]);
    expect(met.shown).toMatchObject({ name: 'Empty', description: 'D' });
    expect(met.refusals).toHaveLength(1);
  });

  it('ignores news older than what it knows', () => {
    const now = followed(beginEditing(start()), { ...start(), revision: 5, name: 'New' }, null);
    expect(followed(now, { ...start(), revision: 4, name: 'Old' }, null).shown.name).toBe('New');
  });

  it('keeps the identity of what did not change', () => {
    const begun = beginEditing(start());
    const copy = structuredClone(start());
    const met = followed(begun, { ...copy, revision: 2 }, null);
    expect(met.shown.touchpoints).toBe(begun.shown.touchpoints);
  });
});
