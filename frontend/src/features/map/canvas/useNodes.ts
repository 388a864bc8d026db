import type { Node } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Id, Touchpoint } from '#domain/journeyMap.ts';
import { type Bottleneck, markedBottlenecks, type TouchpointNumbers } from '#domain/numbers.ts';
import { SIZE } from '#kernels/layout/layout.ts';
import { useMap } from '../context.tsx';

/** All that a card shows. */
export interface CardData extends Record<string, unknown> {
  /** The first card of the map: where Tab arrives while nothing is selected. */
  readonly first: boolean;
  readonly touchpoint: Touchpoint;
  readonly numbers: TouchpointNumbers | null;
  readonly bottleneck: Bottleneck | null;
}

export type CardNode = Node<CardData, 'touchpoint'>;

/** The cards as React Flow takes them; one that did not change keeps its identity and is not drawn anew. */
export function useNodes(): CardNode[] {
  const { map, layout, numbers } = useMap();
  const known = useRef(new Map<Id, CardNode>());
  return useMemo(() => {
    const marked = new Map(numbers ? markedBottlenecks(numbers).map((it) => [it.touchpoint, it]) : []);
    const next = new Map<Id, CardNode>();
    for (const [id, place] of layout.cards) {
      const touchpoint = map.touchpoints[id];
      if (!touchpoint) continue;
      const data: CardData = {
        first: next.size === 0,
        touchpoint,
        numbers: numbers?.touchpoints.get(id) ?? null,
        bottleneck: marked.get(id) ?? null,
      };
      next.set(id, keep(known.current.get(id), id, place, data));
    }
    known.current = next;
    return [...next.values()];
  }, [map, layout, numbers]);
}

function keep(
  before: CardNode | undefined,
  id: Id,
  { x, y }: { x: number; y: number },
  data: CardData,
): CardNode {
  const same =
    before !== undefined &&
    before.position.x === x &&
    before.position.y === y &&
    before.data.first === data.first &&
    before.data.touchpoint === data.touchpoint &&
    before.data.numbers === data.numbers &&
    before.data.bottleneck === data.bottleneck;
  if (same) return before;
  return {
    id,
    type: 'touchpoint',
    position: { x, y },
    data,
    width: SIZE.cardWidth,
    height: SIZE.cardHeight,
    className: 'nopan',
  };
}
