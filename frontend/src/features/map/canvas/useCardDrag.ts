import { useReactFlow } from '@xyflow/react';
import type { PointerEvent } from 'react';
import type { Id } from '#domain/journeyMap.ts';
import { dropped } from '#kernels/layout/moving.ts';
import { useMap, usePerform } from '../context.tsx';
import styles from './Card.module.css';

const SLACK = 5;

/**
 * Dragging by a ghost: a lifted copy of the card follows the pointer and the cell below it lights up; nothing
 * is drawn by React until the card is dropped.
 */
export function useCardDrag(id: Id): { onPointerDown: (press: PointerEvent<HTMLDivElement>) => void } {
  const { map, layout, view } = useMap();
  const perform = usePerform();
  const { screenToFlowPosition, getZoom } = useReactFlow();

  function onPointerDown(press: PointerEvent<HTMLDivElement>) {
    const handle = (press.target as Element).closest('.react-flow__handle');
    if (press.button !== 0 || handle || view.getState().renaming === id) return;
    const card = press.currentTarget;
    const start = { x: press.clientX, y: press.clientY };
    const box = card.getBoundingClientRect();
    const middle = (at: { clientX: number; clientY: number }) =>
      screenToFlowPosition({
        x: box.left + box.width / 2 + at.clientX - start.x,
        y: box.top + box.height / 2 + at.clientY - start.y,
      });
    let ghost: HTMLElement | null = null;

    function move(at: globalThis.PointerEvent) {
      const dx = at.clientX - start.x;
      const dy = at.clientY - start.y;
      if (!ghost && Math.hypot(dx, dy) < SLACK) return;
      ghost ??= lift(card, box, getZoom());
      ghost.style.translate = `${dx}px ${dy}px`;
      highlight(dropCell(layout, middle(at)));
    }
    function end(at: globalThis.PointerEvent) {
      stop();
      if (!ghost) return;
      swallowClick();
      const to = dropped(map, layout, id, middle(at));
      if (to) perform([{ kind: 'moveTouchpoint', id, ...to }]);
    }
    function cancel(key: KeyboardEvent) {
      if (key.key === 'Escape') stop();
    }
    function stop() {
      ghost?.remove();
      card.removeAttribute('data-lifted');
      highlight(null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', cancel, true);
    }
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', cancel, true);
  }
  return { onPointerDown };
}

/** The click that follows a drag is not meant for the card; where none follows, the next one is. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => click.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

function lift(card: HTMLElement, box: DOMRect, zoom: number): HTMLElement {
  const ghost = card.cloneNode(true) as HTMLElement;
  ghost.classList.add(styles.ghost ?? '');
  ghost.setAttribute('aria-hidden', 'true');
  ghost.inert = true;
  Object.assign(ghost.style, {
    left: `${box.left}px`,
    top: `${box.top}px`,
    width: `${box.width / zoom}px`,
    height: `${box.height / zoom}px`,
    scale: String(zoom),
  });
  document.body.append(ghost);
  card.dataset.lifted = 'true';
  return ghost;
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function dropCell(layout: ReturnType<typeof useMap>['layout'], at: { x: number; y: number }): Cell | null {
  const column = layout.columns.find((it) => at.x >= it.x && at.x < it.x + it.width);
  const lane = layout.lanes.find((it) => at.y >= it.y && at.y < it.y + it.height);
  return column && lane ? { x: column.x, width: column.width, y: lane.y, height: lane.height } : null;
}

function highlight(cell: Cell | null): void {
  const light = document.querySelector<HTMLElement>('[data-drop-cell]');
  if (!light) return;
  light.style.display = cell ? 'block' : 'none';
  if (!cell) return;
  light.style.translate = `${cell.x}px ${cell.y}px`;
  light.style.width = `${cell.width}px`;
  light.style.height = `${cell.height}px`;
}
