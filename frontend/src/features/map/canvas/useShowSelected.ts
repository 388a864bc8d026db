import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { SIZE } from '#kernels/layout/layout.ts';
import { useMap, useView } from '../context.tsx';

const CLEAR = 16;

/** Moves the map just so far that the selected card is in sight, as when the side panel opens over it. */
export function useShowSelected(): void {
  const { layout } = useMap();
  const id = useView((it) => (it.selection?.kind === 'touchpoint' ? it.selection.id : null));
  const width = useStore((it) => it.width);
  const height = useStore((it) => it.height);
  const { getViewport, setViewport } = useReactFlow();
  useEffect(() => {
    const place = id ? layout.cards.get(id) : undefined;
    if (!place || width === 0) return;
    const { x, y, zoom } = getViewport();
    const dx = shift(place.x * zoom + x, SIZE.cardWidth * zoom, width);
    const dy = shift(place.y * zoom + y, SIZE.cardHeight * zoom, height);
    if (dx !== 0 || dy !== 0) void setViewport({ x: x + dx, y: y + dy, zoom }, { duration: 180 });
  }, [id, layout, width, height, getViewport, setViewport]);
}

/** How far a stretch must move to lie within the room, with some clearance; 0 where it does. */
function shift(start: number, length: number, room: number): number {
  if (start < CLEAR) return CLEAR - start;
  return start + length > room - CLEAR ? room - CLEAR - length - start : 0;
}
