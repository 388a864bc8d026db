import { columnOf, columnsOf, type Plan, type Role } from './plan.ts';

/** The recipe that POST /api/imports takes. */
export type RecipeContent = Readonly<Record<string, unknown>>;

const PLAIN: Readonly<Record<Plan['kind'], readonly Role[]>> = {
  interactions: ['id', 'customer', 'case', 'name', 'sequence', 'channel', 'value', 'cost'],
  feedback: ['id', 'customer', 'touchpoint', 'stage', 'journey', 'metric', 'score', 'comment', 'language'],
  customers: ['customer'],
};

/** Writes a plan as a recipe. */
export function toRecipe(plan: Plan): RecipeContent {
  const columns: Record<string, unknown> = {};
  for (const role of PLAIN[plan.kind]) {
    const column = columnOf(plan, role);
    if (column !== null) columns[role] = column;
  }
  if (plan.kind !== 'customers') columns.at = timing(plan, 'at');
  if (plan.kind === 'interactions' && columnOf(plan, 'end') !== null) columns.end = timing(plan, 'end');
  const attributes = columnsOf(plan, 'attribute');
  if (attributes.length > 0) columns.attributes = attributes;
  const ratings = columnsOf(plan, 'rating');
  if (plan.kind === 'feedback' && ratings.length === 0 && columns.score !== undefined)
    columns.metric ??= { text: plan.metric };
  return {
    kind: plan.kind,
    format: plan.format,
    ...(plan.format === 'csv' ? { csv: { delimiter: plan.delimiter, charset: plan.charset } } : {}),
    ...(plan.decimal === ',' ? { decimal: ',' } : {}),
    columns,
    ...(ratings.length > 0 ? { scores: ratings.map((column) => score(plan, column)) } : {}),
  };
}

function timing(plan: Plan, role: 'at' | 'end'): object {
  const patterns = plan.patterns.length > 0 ? { patterns: plan.patterns } : {};
  return { column: columnOf(plan, role), ...patterns, zone: plan.zone };
}

function score(plan: Plan, column: string): object {
  const rating = plan.ratings[column];
  return {
    column,
    touchpoint: rating?.subject.trim() ?? column,
    metric: rating?.metric ?? plan.metric,
    ...(rating && rating.missing.length > 0 ? { missing: rating.missing } : {}),
  };
}
