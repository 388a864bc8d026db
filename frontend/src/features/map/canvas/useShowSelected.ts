import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { SIZE } from '#kernels/layout/layout.ts';
import { useMap, useView } from '../context.tsx';

const CLEAR = 16;

/** A slot of a stage: as much of it as must be in sight. */
const SLOT = SIZE.cardWidth + SIZE.gap;

/**
 * Moves the map just so far that the selected card is in sight, as when the side panel opens over it, or that
 * some of the selected stage is.
 */
export function useShowSelected(): void {
  const { layout } = useMap();
  const id = useView((it) => it.selection?.id ?? null);
  const width = useStore((it) => it.width);
  const height = useStore((it) => it.height);
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    if (!id || width === 0) return;
    const { x, y, zoom } = getViewport();
    const card = layout.cards.get(id);
    const column = layout.columns.find((it) => it.stage === id);
    const dx = card
      ? shift(card.x * zoom + x, SIZE.cardWidth * zoom, width)
      : column
        ? shiftOfStage(column.x * zoom + x, column.width * zoom, SLOT * zoom, width)
        : 0;
    const dy = card ? shift(card.y * zoom + y, SIZE.cardHeight * zoom, height) : 0;
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 180 });
  }, [id, layout, width, height, getViewport, setViewport]);
}

/** How far a stretch must move to lie within the room, with some clearance; 0 where it does. */
function shift(start: number, length: number, room: number): number {
  if (start < CLEAR) return CLEAR - start;
  return start + length > room - CLEAR ? room - CLEAR - length - start : 0;
}

/** How far a stage must move to show a slot of it; its name is pinned to whatever is in sight. */
function shiftOfStage(start: number, length: number, slot: number, room: number): number {
  const seen = Math.min(start + length, room) - Math.max(start, 0);
  return seen < Math.floor(slot) ? shift(start, slot, room) : 0;
}
