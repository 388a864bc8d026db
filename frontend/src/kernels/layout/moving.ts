import type { Id, JourneyMap } from '#domain/journeyMap.ts';
import { touchpointsOf } from '#domain/journeyMap.ts';
import { orderBetween } from '#domain/orderKey.ts';
import { type Layout, type Place, SIZE } from './layout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Where a card would go: its stage, its channel and its order key there. */
export interface Destination {
  readonly stage: Id;
  readonly channel: string | null;
  readonly order: string;
}

/** The nearest card in a direction, or null at the edge of the map. Every card is reached from any other. */
export function neighbour(layout: Layout, from: Id, direction: Direction): Id | null {
  const here = layout.cards.get(from);
  if (!here) return null;
  let best: { id: Id; distance: number } | null = null;
  for (const [id, place] of layout.cards) {
    const distance = id === from ? null : distanceAlong(here, place, direction);
    if (distance !== null && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}

/** The card next to one: the one before it in its cell, else the nearest. Null where there is no other. */
export function nextTo(layout: Layout, from: Id): Id | null {
  const here = layout.cards.get(from);
  if (!here) return null;
  let best: { id: Id; distance: number } | null = null;
  for (const [id, there] of layout.cards) {
    if (id === from) continue;
    const distance = isJustBefore(there, here) ? -1 : Math.hypot(there.x - here.x, there.y - here.y);
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? null;
}

function isJustBefore(there: Place, here: Place): boolean {
  const sameCell = there.column === here.column && there.lane === here.lane;
  return there.slot === here.slot && sameCell && there.stack === here.stack - 1;
}

/** Distance in a direction, sideways counted double; null where the place does not lie in that direction. */
function distanceAlong(here: Place, there: Place, direction: Direction): number | null {
  const dx = there.x - here.x;
  const dy = there.y - here.y;
  const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
  const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
  return along <= 0 ? null : along + 2 * aside;
}

/** Where a card goes when it is pushed one step: through its stack, to the next lane, or to the next stage. */
export function pushed(map: JourneyMap, layout: Layout, id: Id, direction: Direction): Destination | null {
  const place = layout.cards.get(id);
  const touchpoint = map.touchpoints[id];
  if (!place || !touchpoint) return null;
  if (direction === 'left' || direction === 'right') {
    const column = layout.columns[place.column + (direction === 'left' ? -1 : 1)];
    if (!column) return null;
    return { stage: column.stage, channel: touchpoint.channel, order: lastOrder(map, column.stage, id) };
  }
  const step = direction === 'up' ? -1 : 1;
  const swap = [...layout.cards].find(
    ([, it]) =>
      it.column === place.column &&
      it.lane === place.lane &&
      it.slot === place.slot &&
      it.stack === place.stack + step,
  );
  if (swap) return beside(map, id, swap[0], step > 0);
  const lane = layout.lanes[place.lane + step];
  return lane ? { stage: touchpoint.stage, channel: lane.channel, order: touchpoint.order } : null;
}

/** Where a card goes when it is dropped with its centre at a point of the map. */
export function dropped(
  map: JourneyMap,
  layout: Layout,
  id: Id,
  at: { x: number; y: number },
): Destination | null {
  const column = layout.columns.find((it) => at.x >= it.x && at.x < it.x + it.width);
  const lane = layout.lanes.find((it) => at.y >= it.y && at.y < it.y + it.height);
  if (!column || !lane) return null;
  const others = touchpointsOf(map, column.stage).filter((it) => it.id !== id);
  const inLane = others.filter((it) => it.channel === lane.channel);
  const under = inLane.findLast((it) => {
    const place = layout.cards.get(it.id);
    return place !== undefined && place.y + SIZE.cardHeight / 2 < at.y;
  });
  const order = under
    ? besideOrder(others, under.id, true)
    : inLane[0]
      ? besideOrder(others, inLane[0].id, false)
      : lastOrder(map, column.stage, id);
  return { stage: column.stage, channel: lane.channel, order };
}

/** The order key behind all touchpoints of a stage but one. */
export function lastOrder(map: JourneyMap, stage: Id, except: Id | null = null): string {
  const last = touchpointsOf(map, stage)
    .filter((it) => it.id !== except)
    .at(-1);
  return orderBetween(last?.order ?? null, null);
}

function beside(map: JourneyMap, id: Id, other: Id, behind: boolean): Destination | null {
  const touchpoint = map.touchpoints[id];
  if (!touchpoint) return null;
  const others = touchpointsOf(map, touchpoint.stage).filter((it) => it.id !== id);
  const { stage, channel } = touchpoint;
  return { stage, channel, order: besideOrder(others, other, behind) };
}

function besideOrder(others: readonly { id: Id; order: string }[], other: Id, behind: boolean): string {
  const at = others.findIndex((it) => it.id === other) + (behind ? 1 : 0);
  return orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null);
}
