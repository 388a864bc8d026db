const ISO =
  /^(-)?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Seconds of an ISO-8601 duration with days at most; null where the text is none. */
export function secondsOf(duration: string): number | null {
  const match = ISO.exec(duration);
  if (!match) return null;
  const [, minus, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const sum = Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  return minus ? -sum : sum;
}

/** The days of an ISO-8601 duration; null where it is no whole number of days. */
export function wholeDaysOf(duration: string): number | null {
  const seconds = secondsOf(duration);
  return seconds === null || seconds % 86_400 !== 0 ? null : seconds / 86_400;
}

const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** A length of time in its two largest units, the smaller rounded: 4 min 10 s, 3 days 2 hr. */
export function formatDuration(locale: string, seconds: number): string {
  const first = UNITS.findIndex((it) => Math.abs(seconds) >= it.seconds);
  const large = UNITS[first];
  if (!large) return unit(locale, 'second', Math.round(seconds * 10) / 10);
  const small = UNITS[first + 1];
  if (!small) return unit(locale, large.unit, Math.round(seconds * 10) / 10);
  const rounded = Math.round(seconds / small.seconds) * small.seconds;
  if (first > 0 && rounded >= (UNITS[first - 1]?.seconds ?? Number.POSITIVE_INFINITY))
    return formatDuration(locale, rounded);
  const whole = Math.trunc(rounded / large.seconds);
  const rest = Math.round((rounded - whole * large.seconds) / small.seconds);
  const parts = [unit(locale, large.unit, whole)];
  if (rest !== 0) parts.push(unit(locale, small.unit, rest));
  return parts.join(' ');
}

function unit(locale: string, name: string, value: number): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
}
