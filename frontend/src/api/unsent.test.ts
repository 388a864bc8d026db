import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Unsent } from '#domain/editing.ts';
import { forgetUnsent, keepUnsent, readUnsent } from './unsent.ts';

const edit = (key: string, name: string): Unsent => ({
  key,
  base: 1,
  operations: [{ kind: 'changeJourney', name }],
});

describe('what is not sent yet', () => {
  it('is read again in the order it was done, journey by journey and workspace by workspace', async () => {
    await keepUnsent('main', 'a', edit('k1', 'first'));
    await keepUnsent('main', 'a', edit('k2', 'second'));
    await keepUnsent('main', 'b', edit('k3', 'of another journey'));
    await keepUnsent('sample', 'a', edit('k4', 'of another workspace'));
    expect(await readUnsent('main', 'a')).toEqual([edit('k1', 'first'), edit('k2', 'second')]);
  });

  it('is forgotten once the server has it', async () => {
    await keepUnsent('main', 'c', edit('k5', 'sent'));
    await forgetUnsent('k5');
    expect(await readUnsent('main', 'c')).toEqual([]);
  });
});
