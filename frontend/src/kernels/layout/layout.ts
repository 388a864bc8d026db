import type { Id, JourneyMap, Touchpoint } from '#domain/journeyMap.ts';
import { channelsOf, stagesInOrder, touchpointsOf } from '#domain/journeyMap.ts';
import { slotsOf } from './slots.ts';

/** Lengths of the drawing, in map units (pixels at zoom 1). */
export const SIZE = {
  cardWidth: 168,
  cardHeight: 66,
  /** Between two slots of a stage, and on both sides of it: room for transitions. */
  gap: 44,
  /** Between cards stacked in one cell. */
  stackGap: 14,
  lanePadding: 18,
  curveHeight: 148,
} as const;

/** Where everything lies. Positions are derived from stage, lane and flow: nobody sets an x or a y. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly cards: ReadonlyMap<Id, Place>;
  /** The lane of the experience curve, below all others. */
  readonly curve: { readonly y: number; readonly height: number };
}

/** A stage's column. */
export interface Column {
  readonly stage: Id;
  readonly x: number;
  readonly width: number;
  readonly slots: number;
}

/** A channel's row. */
export interface Lane {
  readonly channel: string | null;
  readonly y: number;
  readonly height: number;
}

/** A card's place: its upper left corner, its cell, and where it stands in the stack of that cell. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly column: number;
  readonly lane: number;
  readonly slot: number;
  readonly stack: number;
}

/**
 * Lays the map out: columns as wide as their longest row of steps, lanes as high as their highest stack.
 *
 * @param lanes the lanes to show, also where nothing lies in them yet; channels beyond them follow below
 */
export function layOut(map: JourneyMap, lanes: readonly (string | null)[] = []): Layout {
  const channels = [...new Set([...lanes, ...channelsOf(map)])];
  const rows = channels.length > 0 ? channels : [null];
  const stages = stagesInOrder(map).map((stage) => {
    const touchpoints = touchpointsOf(map, stage.id);
    return { stage, touchpoints, slots: slotsOf(touchpoints, Object.values(map.transitions)) };
  });
  const columns = columnsOf(stages.map(({ stage, slots }) => ({ id: stage.id, slots })));
  const stacks = new Map<string, number>();
  const cells: { touchpoint: Touchpoint; column: number; lane: number; slot: number; stack: number }[] = [];
  stages.forEach(({ touchpoints, slots }, column) => {
    for (const touchpoint of touchpoints) {
      const lane = rows.indexOf(touchpoint.channel);
      const slot = slots.get(touchpoint.id) ?? 0;
      const cell = `${column}/${lane}/${slot}`;
      const stack = stacks.get(cell) ?? 0;
      stacks.set(cell, stack + 1);
      cells.push({ touchpoint, column, lane, slot, stack });
    }
  });
  const drawn = lanesOf(
    rows,
    rows.map((_, lane) => highestStack(cells, lane)),
  );
  const cards = new Map<Id, Place>();
  for (const { touchpoint, column, lane, slot, stack } of cells) {
    const x = (columns[column]?.x ?? 0) + SIZE.gap / 2 + slot * (SIZE.cardWidth + SIZE.gap);
    const y = (drawn[lane]?.y ?? 0) + SIZE.lanePadding + stack * (SIZE.cardHeight + SIZE.stackGap);
    cards.set(touchpoint.id, { x, y, column, lane, slot, stack });
  }
  return finish(columns, drawn, cards);
}

function columnsOf(stages: readonly { id: Id; slots: ReadonlyMap<Id, number> }[]): Column[] {
  let x = 0;
  return stages.map(({ id, slots }) => {
    const count = Math.max(0, ...slots.values()) + 1;
    const column = { stage: id, x, width: count * (SIZE.cardWidth + SIZE.gap), slots: count };
    x += column.width;
    return column;
  });
}

function lanesOf(channels: readonly (string | null)[], stacks: readonly number[]): Lane[] {
  let y = 0;
  return channels.map((channel, at) => {
    const cards = Math.max(1, stacks[at] ?? 1);
    const height = 2 * SIZE.lanePadding + cards * SIZE.cardHeight + (cards - 1) * SIZE.stackGap;
    const lane = { channel, y, height };
    y += height;
    return lane;
  });
}

function highestStack(cells: readonly { lane: number; stack: number }[], lane: number): number {
  return cells.reduce((most, cell) => (cell.lane === lane ? Math.max(most, cell.stack + 1) : most), 0);
}

function finish(columns: Column[], lanes: Lane[], cards: Map<Id, Place>): Layout {
  const last = columns.at(-1);
  const bottom = lanes.at(-1);
  const y = bottom ? bottom.y + bottom.height : 0;
  return {
    width: last ? last.x + last.width : 0,
    height: y + SIZE.curveHeight,
    columns,
    lanes,
    cards,
    curve: { y, height: SIZE.curveHeight },
  };
}
