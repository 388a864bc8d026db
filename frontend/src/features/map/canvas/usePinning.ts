import { useReactFlow, type Viewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect } from 'react';
import { useMap } from '../context.tsx';

/** From this zoom on down, cards show only their title. */
const FAR = 0.55;

/**
 * Keeps the pinned headers with the map while it is panned and zoomed, without drawing anything anew: the
 * headers read CSS variables, which stand on them and never on an ancestor of the cards.
 */
export function usePinning(board: RefObject<HTMLDivElement | null>): () => void {
  const { getViewport } = useReactFlow();
  const { layout } = useMap();
  const pin = useCallback(() => {
    const root = board.current;
    if (!root) return;
    const { x, y, zoom }: Viewport = getViewport();
    for (const header of root.querySelectorAll<HTMLElement>('[data-pinned]')) {
      header.style.setProperty('--tx', String(x));
      header.style.setProperty('--ty', String(y));
      header.style.setProperty('--zoom', String(zoom));
    }
    const far = String(zoom < FAR);
    if (root.dataset.far !== far) root.dataset.far = far;
  }, [board, getViewport]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout brings new headers.
  useEffect(pin, [pin, layout]);
  return pin;
}
