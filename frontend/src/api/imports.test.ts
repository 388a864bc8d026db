import { describe, expect, it } from 'vitest';
import { readAnswer } from './imports.ts';

const counts = { id: 'i1', read: 3, accepted: 2, duplicate: 0, rejected: 1, skipped: 0, interactions: 2 };
const problem = { code: 'GZIP_TRUNCATED', message: 'The file ends too early.', path: [] };

describe('the answer to a file', () => {
  it('is done where all rows were read', () => {
    const answer = { ...counts, status: 'COMPLETED', problems: [] };
    expect(readAnswer(JSON.stringify(answer))).toEqual({ kind: 'done', result: answer });
  });

  it('keeps the counts of one that stopped halfway', () => {
    const answer = { ...counts, status: 'STOPPED', problems: [problem] };
    expect(readAnswer(JSON.stringify(answer))).toMatchObject({ kind: 'done', result: { accepted: 2 } });
  });

  it('says why a file was refused, in the words of the import or of the request', () => {
    const refused = { ...counts, accepted: 0, status: 'REFUSED', problems: [problem] };
    expect(readAnswer(JSON.stringify(refused))).toEqual({ kind: 'refused', message: problem.message });
    expect(readAnswer(JSON.stringify(problem))).toEqual({ kind: 'refused', message: problem.message });
    expect(readAnswer('<html>')).toEqual({ kind: 'refused', message: '' });
  });
});
