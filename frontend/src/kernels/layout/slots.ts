import type { Id } from '#domain/journeyMap.ts';

/**
 * The slot of each touchpoint within its stage, from 0: one to the right of whatever leads to it there. Only
 * transitions to a later touchpoint of the stage push it on, so loops do not.
 */
export function slotsOf(
  touchpoints: readonly { id: Id }[],
  transitions: readonly { from: Id; to: Id }[],
): ReadonlyMap<Id, number> {
  const rank = new Map(touchpoints.map(({ id }, at) => [id, at]));
  const comesFrom = new Map<Id, Id[]>();
  for (const { from, to } of transitions) {
    const start = rank.get(from);
    const end = rank.get(to);
    if (start === undefined || end === undefined || start >= end) continue;
    comesFrom.set(to, [...(comesFrom.get(to) ?? []), from]);
  }
  const slots = new Map<Id, number>();
  for (const { id } of touchpoints) {
    const before = (comesFrom.get(id) ?? []).map((from) => slots.get(from) ?? 0);
    slots.set(id, before.length === 0 ? 0 : Math.max(...before) + 1);
  }
  return slots;
}
