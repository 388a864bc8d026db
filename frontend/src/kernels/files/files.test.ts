import { describe, expect, it } from 'vitest';
import { checkCell } from './check.ts';
import { guessPlan } from './guess.ts';
import { detectPatterns, fitsPattern, isPlainInstant } from './instants.ts';
import { journeyNameFrom } from './journeyName.ts';
import { assign, lacks } from './plan.ts';
import { toRecipe } from './recipe.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Cyrillic or Polish text as a Windows code page has it. */
const inWindows1251 = (text: string) =>
  Uint8Array.from(text, (it) => {
    const code = it.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

const FINES =
  'case_id;activity;timestamp;points;article\nA1;Create Fine;24.07.2006;0;157\nA1;Send Fine;05.12.2006;0;157\nA2;Create Fine;13.12.2006;2;7\n';

describe('a file', () => {
  it('is recognised by its delimiter, its charset and its columns', () => {
    const sniffed = sniff(bytes(FINES));
    expect(sniffed).toMatchObject({ format: 'csv', charset: 'UTF-8', delimiter: ';' });
    expect(sniffed.columns).toEqual(['case_id', 'activity', 'timestamp', 'points', 'article']);
    expect(sniffed.rows).toHaveLength(3);
  });

  it('gives the journey it tells of a name without its ending', () => {
    expect(journeyNameFrom('traffic_fines.csv.gz')).toBe('Traffic fines');
    expect(journeyNameFrom('Заказы-2024.ndjson')).toBe('Заказы 2024');
    expect(journeyNameFrom('orders')).toBe('Orders');
  });

  it('is read in a Windows code page', () => {
    const text =
      'клиент,событие,дата\nА1,Заявка подана на рассмотрение,2024-01-05\nА2,Отказ по заявке клиента,2024-01-06\n';
    const sniffed = sniff(inWindows1251(text));
    expect(sniffed.charset).toBe('windows-1251');
    expect(sniffed.columns).toEqual(['клиент', 'событие', 'дата']);
  });

  it('may be one object a line', () => {
    const sniffed = sniff(
      bytes('{"user":"a","name":"Login","at":"2026-01-01T00:00:00Z"}\n{"user":"b","name":"Pay"}\n'),
    );
    expect(sniffed).toMatchObject({ format: 'ndjson', columns: ['user', 'name', 'at'] });
    expect(sniffed.rows[1]).toEqual(['b', 'Pay', '']);
  });
});

describe('a plan', () => {
  it('is guessed from headers and values', () => {
    const plan = guessPlan(sniff(bytes(FINES)), 'UTC');
    expect(plan).toMatchObject({
      kind: 'interactions',
      patterns: ['d.M.yyyy'],
      roles: { case_id: 'customer', activity: 'name', timestamp: 'at', points: 'attribute' },
    });
    expect(lacks(plan)).toEqual([]);
  });

  it('is a recipe for the server', () => {
    const plan = guessPlan(sniff(bytes(FINES)), 'Europe/Rome');
    expect(toRecipe(plan)).toEqual({
      kind: 'interactions',
      format: 'csv',
      csv: { delimiter: ';', charset: 'UTF-8' },
      columns: {
        customer: 'case_id',
        name: 'activity',
        at: { column: 'timestamp', patterns: ['d.M.yyyy'], zone: 'Europe/Rome' },
        attributes: ['points', 'article'],
      },
    });
  });

  it('gives a role that is unique to one column only', () => {
    const plan = assign(guessPlan(sniff(bytes(FINES)), 'UTC'), 'article', 'name');
    expect(plan.roles).toMatchObject({ article: 'name', activity: 'ignore' });
  });

  it('knows feedback by its score, and its scale by its name', () => {
    const plan = guessPlan(
      sniff(bytes('customer,date,touchpoint,nps,comment\nc1,2026-05-01,Pay,9,Good\n')),
      'UTC',
    );
    expect(plan).toMatchObject({ kind: 'feedback', metric: 'NPS', patterns: ['yyyy-MM-dd'] });
    expect(toRecipe(plan)).toMatchObject({
      columns: { score: 'nps', metric: { text: 'NPS' }, touchpoint: 'touchpoint' },
    });
  });

  it('makes several scores of a wide row, with codes that are no answer', () => {
    const wide = guessPlan(sniff(bytes('customer,date,Q1,Q2\nc1,2026-05-01,4,6\n')), 'UTC', 'feedback');
    const plan = assign(assign(wide, 'Q1', 'rating'), 'Q2', 'rating');
    const full = {
      ...plan,
      ratings: { ...plan.ratings, Q2: { subject: 'Parking', metric: 'CSAT' as const, missing: ['0', '6'] } },
    };
    expect(lacks(full)).toEqual([]);
    expect(checkCell(full, 'Q2', '6')).toBeNull();
    expect(checkCell(full, 'Q2', '7')).toBe('score');
    expect(toRecipe(full)).toMatchObject({
      scores: [
        { column: 'Q1', touchpoint: 'Q1', metric: 'CSAT' },
        { column: 'Q2', touchpoint: 'Parking', metric: 'CSAT', missing: ['0', '6'] },
      ],
    });
  });

  it('says what it lacks', () => {
    const plan = guessPlan(sniff(bytes('a,b\n1,2\n')), 'UTC', 'interactions');
    expect(lacks(plan)).toEqual(['customer', 'at', 'name']);
  });
});

describe('instants', () => {
  it('need no pattern where they are ISO-8601 or epoch numbers', () => {
    for (const it of [
      '2026-05-17T09:30:00Z',
      '2017-01-02 11:41:53',
      '2026-05-17 09:30',
      '1767225600',
      '1767225600000',
    ])
      expect(isPlainInstant(it)).toBe(true);
    expect(isPlainInstant('2026-13-01T00:00:00Z')).toBe(false);
  });

  it('are told apart by day and month where the values allow it', () => {
    expect(detectPatterns(['03/04/2026', '25/04/2026'])).toEqual(['d/M/yyyy']);
    expect(detectPatterns(['03/04/2026', '04/25/2026'])).toEqual(['M/d/yyyy']);
    expect(detectPatterns(['5.1.2026 7:05', '17.12.2026 23:59'])).toEqual(['d.M.yyyy H:mm']);
    expect(detectPatterns(['yesterday'])).toBeNull();
    expect(fitsPattern('30.02.2026', 'd.M.yyyy')).toBe(false);
  });
});

describe('a cell', () => {
  const plan = guessPlan(sniff(bytes(FINES)), 'UTC');
  it('is checked for what its role needs', () => {
    expect(checkCell(plan, 'case_id', '')).toBe('missing');
    expect(checkCell(plan, 'timestamp', '2006-07-24')).toBe('instant');
    expect(checkCell(plan, 'timestamp', '24.07.2006')).toBeNull();
    expect(checkCell(assign(plan, 'points', 'value'), 'points', '12,5')).toBe('number');
    expect(checkCell({ ...assign(plan, 'points', 'value'), decimal: ',' }, 'points', '12,5')).toBeNull();
    expect(checkCell(assign(plan, 'points', 'sequence'), 'points', '1.5')).toBe('whole');
  });
});
