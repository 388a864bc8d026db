import { describe, expect, it } from 'vitest';
import { newId, uuidOf } from '#domain/globalId.ts';
import { toInput } from './journeys.ts';

const uuid = '3f2b8c1e-9d4a-4e6b-8f70-1a2b3c4d5e6f';

describe('an id', () => {
  it('has the form the server gives', () => {
    expect(newId('Touchpoint', uuid)).toBe(Buffer.from(`Touchpoint:${uuid}`).toString('base64url'));
    expect(uuidOf(newId('Touchpoint', uuid))).toBe(uuid);
  });
});

describe('an operation on its way to the server', () => {
  it('names a new element by its UUID and others by their ids', () => {
    const stage = newId('Stage');
    expect(
      toInput({
        kind: 'addTouchpoint',
        id: newId('Touchpoint', uuid),
        stage,
        name: 'Pay',
        order: 'V',
        rule: null,
      }),
    ).toEqual({ addTouchpoint: { id: uuid, stage, name: 'Pay', order: 'V', rule: undefined } });
    expect(toInput({ kind: 'deleteStage', id: stage })).toEqual({ deleteStage: { id: stage } });
  });

  it('takes a channel away by saying null', () => {
    const id = newId('Touchpoint', uuid);
    expect(toInput({ kind: 'changeTouchpoint', id, channel: null })).toEqual({
      changeTouchpoint: { id, channel: null },
    });
  });
});
