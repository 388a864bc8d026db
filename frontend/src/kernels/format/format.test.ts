import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, secondsOf, wholeDaysOf } from './duration.ts';
import { formatFor } from './format.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('numbers', () => {
  it('are written as each language writes them', () => {
    expect(plain(formatFor('en').number(12345.5))).toBe('12,345.5');
    expect(plain(formatFor('ru').number(12345.5))).toBe('12 345,5');
    expect(plain(formatFor('pl').number(12345.5))).toBe('12 345,5');
    expect(plain(formatFor('en').compact(17_234))).toBe('17K');
    expect(plain(formatFor('ru').compact(17_234))).toBe('17 тыс.');
    expect(plain(formatFor('pl').compact(17_234))).toBe('17 tys.');
  });

  it('show a small share as little, not as nothing', () => {
    expect(formatFor('en').percent(0.004)).toBe('0.4%');
    expect(formatFor('en').percent(0)).toBe('0%');
    expect(formatFor('en').percent(0.43)).toBe('43%');
  });

  it('carry their sign where it matters', () => {
    expect(formatFor('en').signed(24.2)).toBe('+24');
    expect(plain(formatFor('en').signed(-49))).toBe('-49');
  });
});

describe('a length of time', () => {
  it('is read from ISO-8601', () => {
    expect(secondsOf('PT4M10S')).toBe(250);
    expect(secondsOf('P30D')).toBe(2_592_000);
    expect(secondsOf('P1DT0.5S')).toBe(86_400.5);
    expect(secondsOf('P1Y')).toBeNull();
  });

  it('is told in days only where it is whole days', () => {
    expect(wholeDaysOf('P30D')).toBe(30);
    expect(wholeDaysOf('PT48H')).toBe(2);
    expect(wholeDaysOf('PT12H')).toBeNull();
    expect(wholeDaysOf('a month')).toBeNull();
  });

  it('is shown in its two largest units', () => {
    expect(plain(formatDuration('en', 250))).toBe('4 min 10 sec');
    expect(plain(formatDuration('en', 86_400 * 3 + 7_200))).toBe('3 days 2 hr');
    expect(plain(formatDuration('ru', 250))).toBe('4 мин 10 с');
    expect(plain(formatDuration('en', 3_599.7))).toBe('1 hr');
    expect(plain(formatDuration('en', 0.42))).toBe('0.4 sec');
  });

  it('is never shown off by more than half of its smaller unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 10_000_000 }), (seconds) => {
        const shown = plain(formatDuration('en', seconds));
        const sum = [...shown.matchAll(/([\d,]+) (day|hr|min|sec)/g)].reduce(
          (total, [, count = '', unit = '']) =>
            total +
            Number(count.replaceAll(',', '')) * { day: 86_400, hr: 3_600, min: 60, sec: 1 }[unit as 'day'],
          0,
        );
        expect(Math.abs(sum - seconds)).toBeLessThanOrEqual(seconds >= 86_400 ? 1_800 : 30);
      }),
    );
  });
});
