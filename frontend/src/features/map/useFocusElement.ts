import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import type { Id } from '#domain/journeyMap.ts';
import { SIZE } from '#kernels/layout/layout.ts';
import { useMap } from './context.tsx';

const FRAMES = 40;

/**
 * Puts the keyboard's focus on an element of the map. Cards outside the view are not in the page at all, so
 * the map is moved there first, through the model.
 */
export function useFocusElement(): (id: Id) => void {
  const { store, layout } = useMap();
  const { setCenter, getZoom, getInternalNode } = useReactFlow();
  return useCallback(
    (id: Id) => {
      let frames = 0;
      const tryFocus = () => {
        const element = document.querySelector<HTMLElement>(`[data-element="${CSS.escape(id)}"]`);
        const place = layout.cards.get(id) ?? getInternalNode(id)?.position;
        if (element && (!place || isInView(element))) return element.focus({ preventScroll: true });
        if (place && (frames === 0 || frames === 12))
          void setCenter(place.x + SIZE.cardWidth / 2, place.y + SIZE.cardHeight / 2, { zoom: getZoom() });
        if (++frames < FRAMES && !store.getState().editing.shown.stages[id]) requestAnimationFrame(tryFocus);
        else element?.focus({ preventScroll: true });
      };
      requestAnimationFrame(tryFocus);
    },
    [layout, store, setCenter, getZoom, getInternalNode],
  );
}

function isInView(element: HTMLElement): boolean {
  const flow = element.closest('.react-flow');
  if (!flow) return true;
  const view = flow.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.left >= view.left && box.right <= view.right && box.top >= view.top && box.bottom <= view.bottom;
}
