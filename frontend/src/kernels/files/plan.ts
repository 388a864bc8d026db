import type { Metric } from '#domain/numbers.ts';

export type Kind = 'interactions' | 'feedback' | 'customers';
export type Format = 'csv' | 'ndjson';

/** What a column of the file is to the evidence. */
export type Role =
  | 'ignore'
  | 'id'
  | 'customer'
  | 'case'
  | 'name'
  | 'at'
  | 'sequence'
  | 'end'
  | 'channel'
  | 'value'
  | 'cost'
  | 'attribute'
  | 'touchpoint'
  | 'stage'
  | 'journey'
  | 'metric'
  | 'score'
  | 'comment'
  | 'language'
  | 'rating';

/** The roles that a column may have in a file of a kind, in the order they are offered. */
export const ROLES: Readonly<Record<Kind, readonly Role[]>> = {
  interactions: [
    'ignore',
    'customer',
    'name',
    'at',
    'channel',
    'attribute',
    'value',
    'cost',
    'id',
    'case',
    'sequence',
    'end',
  ],
  feedback: [
    'ignore',
    'customer',
    'at',
    'touchpoint',
    'stage',
    'journey',
    'score',
    'metric',
    'comment',
    'language',
    'id',
    'rating',
  ],
  customers: ['ignore', 'customer', 'attribute'],
};

/** Roles that many columns may have; of the others a file has one each. */
export const SHARED_ROLES: readonly Role[] = ['ignore', 'attribute', 'rating'];

/** One of several scores in a row: what it is about, on which scale, and which codes mean "no answer". */
export interface Rating {
  readonly subject: string;
  readonly metric: Metric;
  readonly missing: readonly string[];
}

/** How one file becomes evidence: what the recipe is made from. */
export interface Plan {
  readonly kind: Kind;
  readonly format: Format;
  readonly delimiter: string;
  readonly charset: string;
  readonly decimal: '.' | ',';
  /** Patterns of instants, such as dd.MM.yyyy; none where they are ISO-8601 or epoch numbers. */
  readonly patterns: readonly string[];
  readonly zone: string;
  /** The scale of the score column where no column names it. */
  readonly metric: Metric;
  readonly roles: Readonly<Record<string, Role>>;
  readonly ratings: Readonly<Record<string, Rating>>;
}

/** What a plan lacks before a file can be imported by it; empty where it can. */
export type Lack = 'customer' | 'name' | 'at' | 'subject' | 'score' | 'attribute' | 'ratingSubject';

export function columnOf(plan: Plan, role: Role): string | null {
  return Object.keys(plan.roles).find((column) => plan.roles[column] === role) ?? null;
}

export function columnsOf(plan: Plan, role: Role): string[] {
  return Object.keys(plan.roles).filter((column) => plan.roles[column] === role);
}

export function lacks(plan: Plan): Lack[] {
  const has = (role: Role) => columnOf(plan, role) !== null;
  const lacking: Lack[] = [];
  if (!has('customer')) lacking.push('customer');
  if (plan.kind === 'customers') {
    if (!has('attribute')) lacking.push('attribute');
    return lacking;
  }
  if (!has('at')) lacking.push('at');
  if (plan.kind === 'interactions') {
    if (!has('name')) lacking.push('name');
    return lacking;
  }
  const ratings = columnsOf(plan, 'rating');
  if (ratings.length > 0) {
    if (ratings.some((it) => !plan.ratings[it]?.subject.trim())) lacking.push('ratingSubject');
  } else {
    if (!has('touchpoint') && !has('stage') && !has('journey')) lacking.push('subject');
    if (!has('score') && !has('comment')) lacking.push('score');
  }
  return lacking;
}

/** Gives a column a role; a role that only one column may have is taken from the other. */
export function assign(plan: Plan, column: string, role: Role): Plan {
  const roles = { ...plan.roles };
  if (!SHARED_ROLES.includes(role))
    for (const [other, its] of Object.entries(roles)) if (its === role) roles[other] = 'ignore';
  roles[column] = role;
  if (role === 'rating')
    for (const [other, its] of Object.entries(roles))
      if (['touchpoint', 'stage', 'journey', 'score', 'metric', 'comment'].includes(its))
        roles[other] = 'ignore';
  const ratings =
    role === 'rating' && !plan.ratings[column]
      ? { ...plan.ratings, [column]: { subject: column, metric: plan.metric, missing: [''] } }
      : plan.ratings;
  return { ...plan, roles, ratings };
}
