import { formatDuration, secondsOf } from './duration.ts';

/** Numbers, shares and times as a locale writes them. */
export interface Format {
  /** 12,345 */
  number(value: number): string;
  /** 12K: for cards and other narrow places. */
  compact(value: number): string;
  /** A share of 0 to 1 as 43 %; below one per cent with a decimal, so that little is not nothing. */
  percent(share: number): string;
  /** A score of 0 to 100 as a percentage. */
  score(value: number): string;
  /** NPS: +24, −49. */
  signed(value: number): string;
  /** 3.6 */
  decimal(value: number): string;
  /** An ISO-8601 duration. */
  duration(iso: string): string;
  seconds(value: number): string;
  /** 17 May 2026, of an instant in a time zone. */
  date(instant: string, timeZone?: string): string;
  dateTime(instant: string, timeZone?: string): string;
  /** 3 days ago. */
  ago(instant: string, now: Date): string;
  /** 1.2 MB */
  bytes(count: number): string;
}

const AGO = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function formatFor(locale: string): Format {
  const number = new Intl.NumberFormat(locale);
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const finePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const share = (value: number) =>
    (Math.abs(value) > 0 && Math.abs(value) < 0.01 ? finePercent : percent).format(value);
  return {
    number: (value) => number.format(value),
    compact: (value) => (Math.abs(value) < 1_000 ? whole : compact).format(value),
    percent: share,
    score: (value) => share(value / 100),
    signed: (value) => signed.format(value),
    decimal: (value) => decimal.format(value),
    duration: (iso) => {
      const seconds = secondsOf(iso);
      return seconds === null ? iso : formatDuration(locale, seconds);
    },
    seconds: (value) => formatDuration(locale, value),
    date: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(instant)),
    dateTime: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(instant),
      ),
    ago: (instant, now) => {
      const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
      const step = AGO.find(([, length]) => Math.abs(seconds) >= length);
      return step ? relative.format(Math.round(seconds / step[1]), step[0]) : relative.format(0, 'minute');
    },
    bytes: (count) => bytes(locale, count),
  };
}

function bytes(locale: string, count: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(count / 1000 ** step);
}
