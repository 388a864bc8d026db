import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback } from 'react';
import { useMap } from '../context.tsx';

const MARGIN = 8;
const SMALLEST = 0.2;
const LEGIBLE = 0.62;

/** Shows the whole map, its upper edge right below the pinned stages. */
export function useFit(): () => void {
  const { setViewport } = useReactFlow();
  const { layout } = useMap();
  const width = useStore((it) => it.width);
  const height = useStore((it) => it.height);
  return useCallback(() => {
    const room = { x: (width - 2 * MARGIN) / layout.width, y: (height - 2 * MARGIN) / layout.height };
    const zoom = Math.max(SMALLEST, Math.min(1, room.x, room.y));
    void setViewport({ x: MARGIN, y: 0, zoom });
  }, [setViewport, layout, width, height]);
}

/** The first look: from the first stage on, as near as the lanes' height allows, never too far to read. */
export function firstLook(layout: { height: number }, room: number): { x: number; y: number; zoom: number } {
  return { x: MARGIN, y: 0, zoom: Math.max(LEGIBLE, Math.min(1, room / Math.max(1, layout.height))) };
}
