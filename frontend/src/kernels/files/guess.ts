import type { Metric } from '#domain/numbers.ts';
import { detectPatterns } from './instants.ts';
import type { Kind, Plan, Role } from './plan.ts';
import type { Sniffed } from './sniff.ts';

/** Words that give a column away, in the three languages; the first column that fits a role gets it. */
const WORDS: Readonly<Partial<Record<Role, RegExp>>> = {
  customer:
    /^(customer|client|user|case|patient|visitor|passenger|member|subscriber|account|person|respondent|contact)([ _-]?(id|no|number|key|email))?$|^(respnum|e-?mail|клиент|покупатель|пользователь|пациент|klient|użytkownik|pacjent)([ _-]?id)?$/i,
  name: /^(activity|event|action|name|step|interaction|handling|task|type|событие|действие|этап|активность|zdarzenie|czynność|krok|nazwa)([ _-]?(name|type))?$/i,
  at: /time|date|^at$|when|дата|время|^data$|czas/i,
  channel: /channel|medium|канал|kanał/i,
  sequence: /^\.?(order|seq(uence)?|position|порядок|kolejność)(_?(no|number))?$/i,
  value: /^(value|revenue|total|price|выручка|стоимость|wartość|przychód)$/i,
  cost: /^(cost|costs|expense|расход|расходы|затраты|koszt)$/i,
  id: /^(id|uuid|event[ _-]?id|interaction[ _-]?id|response[ _-]?id|feedback[ _-]?id)$/i,
  touchpoint: /touch[ _-]?point|точка|punkt/i,
  stage: /^(stage|phase|этап|стадия|etap|faza)$/i,
  metric: /^(metric|scale|метрика|шкала|wskaźnik|skala)$/i,
  score: /^(score|rating|grade|nps|csat|ces|оценка|балл|ocena)$/i,
  comment: /comment|remark|verbatim|free[ _-]?text|комментарий|отзыв|komentarz|opinia/i,
  language: /^(language|lang|язык|język)$/i,
};

const METRIC_WORDS: readonly (readonly [RegExp, Metric])[] = [
  [/nps|netpro/i, 'NPS'],
  [/ces|effort/i, 'CES'],
];

/** Beyond this many different values in the preview a column is taken for free text or an identifier. */
const MOST_VALUES = 20;

const IN_KIND: Readonly<Record<Kind, readonly Role[]>> = {
  interactions: ['at', 'customer', 'name', 'channel', 'sequence', 'value', 'cost', 'id'],
  feedback: ['at', 'customer', 'touchpoint', 'stage', 'metric', 'score', 'comment', 'language', 'id'],
  customers: ['customer'],
};

/** A first plan for a file, from its headers and its first rows; everything in it can be changed. */
export function guessPlan(sniffed: Sniffed, zone: string, kind: Kind = guessKind(sniffed)): Plan {
  const { columns, rows, format, delimiter, charset } = sniffed;
  const values = (column: string) => rows.map((row) => row[columns.indexOf(column)] ?? '');
  const roles: Record<string, Role> = Object.fromEntries(columns.map((it) => [it, 'ignore']));
  const free = (column: string) => roles[column] === 'ignore';
  let patterns: readonly string[] = [];
  for (const role of IN_KIND[kind]) {
    const fitting = columns.filter((it) => free(it) && WORDS[role]?.test(it.trim()));
    const found = role === 'at' ? instantColumn([...fitting, ...columns], values) : (fitting[0] ?? null);
    if (found === null) continue;
    roles[found] = role;
    if (role === 'at') patterns = detectPatterns(values(found)) ?? [];
  }
  if (kind !== 'feedback')
    for (const column of columns)
      if (free(column) && isVocabulary(values(column))) roles[column] = 'attribute';
  const scoreColumn = columns.find((it) => roles[it] === 'score') ?? '';
  const metric = METRIC_WORDS.find(([words]) => words.test(scoreColumn))?.[1] ?? 'CSAT';
  const decimal =
    columns.some((it) => values(it).some((value) => /^-?\d+,\d+$/.test(value))) && delimiter !== ','
      ? ','
      : '.';
  return { kind, format, delimiter, charset, decimal, patterns, zone, metric, roles, ratings: {} };
}

function guessKind({ columns, rows }: Sniffed): Kind {
  const named = (role: Role) => columns.some((it) => WORDS[role]?.test(it.trim()));
  if (named('score') || (named('comment') && !named('name'))) return 'feedback';
  const values = (column: string) => rows.map((row) => row[columns.indexOf(column)] ?? '');
  return named('name') || instantColumn([...columns], values) !== null ? 'interactions' : 'customers';
}

function instantColumn(columns: readonly string[], values: (column: string) => string[]): string | null {
  return (
    columns.find(
      (it) => detectPatterns(values(it)) !== null && values(it).some((value) => value.length > 7),
    ) ?? null
  );
}

function isVocabulary(values: readonly string[]): boolean {
  const given = values.filter((it) => it !== '');
  const different = new Set(given).size;
  return (
    given.length > 0 &&
    different <= MOST_VALUES &&
    (different < given.length || given.length < 5) &&
    given.every((it) => it.length <= 60)
  );
}
