import type { Edge } from '@xyflow/react';
import { useMemo } from 'react';
import type { Id } from '#domain/journeyMap.ts';
import { markedBottlenecks, type Proportion, type TransitionNumbers } from '#domain/numbers.ts';
import { type Route, route, widthOf } from '#kernels/layout/routing.ts';
import { useMap, useView } from '../context.tsx';

export interface LineData extends Record<string, unknown> {
  readonly route: Route;
  readonly width: number;
  readonly look: 'walked' | 'planned' | 'unplanned' | 'dropping';
  /** The share that goes on, where many leave before. */
  readonly goOn: Proportion | null;
  readonly numbers: TransitionNumbers | null;
}

export type LineEdge = Edge<LineData, 'transition'>;

/** An unplanned transition is shown at once where at least this share of those leaving take it. */
export const NOTABLE_SHARE = 0.08;

export function isNotable(transition: TransitionNumbers): boolean {
  return (transition.share.value ?? 0) >= NOTABLE_SHARE;
}

/** The lines between cards: those planned, those walked, and those that nobody planned. */
export function useEdges(): LineEdge[] {
  const { map, layout, numbers } = useMap();
  const allUnplanned = useView((it) => it.allUnplanned);
  return useMemo(() => {
    const walked = new Map(numbers?.transitions.map((it) => [`${it.from} ${it.to}`, it]));
    const planned = new Set(Object.values(map.transitions).map((it) => `${it.from} ${it.to}`));
    const most = Math.max(0, ...(numbers?.transitions.map((it) => it.walks) ?? []));
    const dropping = new Map<Id, Id>();
    for (const { touchpoint } of numbers ? markedBottlenecks(numbers) : []) {
      const [busiest] = (numbers?.transitions ?? [])
        .filter((it) => it.from === touchpoint && it.from !== it.to && planned.has(`${it.from} ${it.to}`))
        .sort((a, b) => b.walks - a.walks);
      if (busiest) dropping.set(touchpoint, busiest.to);
    }
    const line = (id: string, from: Id, to: Id, look: LineData['look']): LineEdge[] => {
      const start = layout.cards.get(from);
      const end = layout.cards.get(to);
      if (!start || !end) return [];
      const observed = walked.get(`${from} ${to}`) ?? null;
      const drops = look !== 'unplanned' && dropping.get(from) === to;
      const exits = numbers?.touchpoints.get(from)?.exits ?? null;
      const data: LineData = {
        route: route(start, end),
        width: widthOf(observed?.walks ?? 0, most),
        look: drops ? 'dropping' : look,
        goOn: drops && exits?.value != null ? { ...exits, value: 1 - exits.value } : null,
        numbers: observed,
      };
      const ariaLabel = `${map.touchpoints[from]?.name} → ${map.touchpoints[to]?.name}`;
      return [{ id, source: from, target: to, type: 'transition', ariaLabel, data }];
    };
    const designed = Object.values(map.transitions).flatMap(({ id, from, to }) =>
      line(id, from, to, (walked.get(`${from} ${to}`)?.walks ?? 0) > 0 ? 'walked' : 'planned'),
    );
    const others = (numbers?.transitions ?? [])
      .filter((it) => it.walks > 0 && !planned.has(`${it.from} ${it.to}`))
      .filter((it) => allUnplanned || isNotable(it))
      .flatMap((it) => line(`${it.from} ${it.to}`, it.from, it.to, 'unplanned'));
    return [...others, ...designed];
  }, [map, layout, numbers, allUnplanned]);
}
