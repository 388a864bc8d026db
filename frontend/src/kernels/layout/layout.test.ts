import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '#domain/apply.ts';
import type { JourneyMap } from '#domain/journeyMap.ts';
import { anyOperation, EMPTY_MAP, FIVE_STEPS, stageId, touchpointId } from '#testing/journeys.ts';
import { drawCurve } from './curve.ts';
import { layOut, SIZE } from './layout.ts';
import { dropped, neighbour, nextTo, pushed } from './moving.ts';
import { route, widthOf } from './routing.ts';

const anyMap = fc
  .array(anyOperation, { maxLength: 60 })
  .map((operations): JourneyMap => apply(apply(EMPTY_MAP, FIVE_STEPS), operations));

describe('the layout', () => {
  it('lays no card over another and every card into its own stage and lane', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { cards, columns, lanes } = layOut(map);
        const places = [...cards.values()];
        expect(cards.size).toBe(Object.keys(map.touchpoints).length);
        for (const [id, { x, y, column, lane }] of cards) {
          const touchpoint = map.touchpoints[id]!;
          expect(columns[column]!.stage).toBe(touchpoint.stage);
          expect(lanes[lane]!.channel).toBe(touchpoint.channel);
          expect(x).toBeGreaterThanOrEqual(columns[column]!.x);
          expect(x + SIZE.cardWidth).toBeLessThanOrEqual(columns[column]!.x + columns[column]!.width);
          expect(y).toBeGreaterThanOrEqual(lanes[lane]!.y);
          expect(y + SIZE.cardHeight).toBeLessThanOrEqual(lanes[lane]!.y + lanes[lane]!.height);
          const over = places.filter(
            (it) => Math.abs(it.x - x) < SIZE.cardWidth && Math.abs(it.y - y) < SIZE.cardHeight,
          );
          expect(over).toHaveLength(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('places what follows within a stage to the right of what it follows', () => {
    const map = apply(EMPTY_MAP, [
      { kind: 'addStage', id: stageId(0), name: 'Buy', order: 'V', color: null },
      { kind: 'addTouchpoint', id: touchpointId(0), stage: stageId(0), name: 'Cart', order: 'G' },
      { kind: 'addTouchpoint', id: touchpointId(1), stage: stageId(0), name: 'Pay', order: 'V' },
      { kind: 'addTransition', id: 't', from: touchpointId(0), to: touchpointId(1) },
      { kind: 'addTransition', id: 'u', from: touchpointId(1), to: touchpointId(0) },
    ]);
    const { cards } = layOut(map);
    expect(cards.get(touchpointId(0))?.slot).toBe(0);
    expect(cards.get(touchpointId(1))?.slot).toBe(1);
  });

  it('grows a lane by the cards stacked in a cell', () => {
    const one = layOut(apply(EMPTY_MAP, FIVE_STEPS));
    const two = layOut(
      apply(EMPTY_MAP, [
        ...FIVE_STEPS,
        {
          kind: 'addTouchpoint',
          id: touchpointId(9),
          stage: stageId(0),
          name: 'B',
          order: 'k',
          channel: 'website',
        },
      ]),
    );
    expect(two.lanes[0]!.height - one.lanes[0]!.height).toBe(SIZE.cardHeight + SIZE.stackGap);
  });
});

describe('moving about', () => {
  it('reaches every card by arrow keys from any other', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const layout = layOut(map);
        const [first] = layout.cards.keys();
        if (!first) return;
        const reached = new Set([first]);
        const next = [first];
        for (let id = next.pop(); id; id = next.pop()) {
          for (const direction of ['left', 'right', 'up', 'down'] as const) {
            const other = neighbour(layout, id, direction);
            if (other && !reached.has(other)) {
              reached.add(other);
              next.push(other);
            }
          }
        }
        expect(reached.size).toBe(layout.cards.size);
      }),
      { numRuns: 200 },
    );
  });

  it('finds next to a card the one before it in its cell, else the nearest, else none', () => {
    const more = [7, 8].map((n, at) => ({
      kind: 'addTouchpoint' as const,
      id: touchpointId(n),
      stage: stageId(0),
      name: 'B',
      order: ['k', 'l'][at]!,
      channel: 'website',
    }));
    const layout = layOut(apply(EMPTY_MAP, [...FIVE_STEPS, ...more]));
    expect(nextTo(layout, touchpointId(8))).toBe(touchpointId(7));
    expect(nextTo(layout, touchpointId(7))).toBe(touchpointId(0));
    expect(nextTo(layout, touchpointId(0))).toBe(touchpointId(7));
    const alone = layOut(apply(EMPTY_MAP, FIVE_STEPS.slice(0, 2)));
    expect([...alone.cards.keys()].map((id) => nextTo(alone, id))).toEqual([null]);
  });

  it('drops a card into the cell under the pointer', () => {
    const map = apply(EMPTY_MAP, FIVE_STEPS);
    const layout = layOut(map);
    const there = layout.columns[3]!;
    const to = dropped(map, layout, touchpointId(0), { x: there.x + 20, y: 30 });
    expect(to).toMatchObject({ stage: stageId(3), channel: 'website' });
    expect(dropped(map, layout, touchpointId(0), { x: -50, y: 30 })).toBeNull();
  });

  it('pushes a card through its stack before it leaves the lane', () => {
    const map = apply(EMPTY_MAP, [
      ...FIVE_STEPS,
      {
        kind: 'addTouchpoint',
        id: touchpointId(8),
        stage: stageId(0),
        name: 'B',
        order: 'k',
        channel: 'website',
      },
      {
        kind: 'addTouchpoint',
        id: touchpointId(9),
        stage: stageId(1),
        name: 'C',
        order: 'k',
        channel: 'app',
      },
    ]);
    const down = pushed(map, layOut(map), touchpointId(0), 'down');
    expect(down).toMatchObject({ channel: 'website', stage: stageId(0) });
    expect(down!.order > 'k').toBe(true);
    expect(pushed(map, layOut(map), touchpointId(8), 'down')).toMatchObject({ channel: 'app', order: 'k' });
    expect(pushed(map, layOut(map), touchpointId(0), 'left')).toBeNull();
  });
});

describe('a transition', () => {
  it('is the wider the more walks took it', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        if (a > b) expect(widthOf(a, 1000)).toBeGreaterThan(widthOf(b, 1000));
      }),
    );
    expect(widthOf(0, 0)).toBeGreaterThan(0);
  });

  it('has a finite way between any two cards, loops and ways back included', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 4000 }), y: fc.integer({ min: 0, max: 2000 }) });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const { path, label } = route(from, to);
        expect(path).not.toContain('NaN');
        expect(Number.isFinite(label.x + label.y)).toBe(true);
      }),
    );
  });
});

describe('the experience curve', () => {
  const box = { min: 0, max: 100, y: 0, height: 100 };
  const at = (x: number, value: number | null) => ({ x, value, low: value, high: value });

  it('has a gap where nobody said anything, not a zero', () => {
    const { line, dots } = drawCurve([at(0, 80), at(10, 70), at(20, null), at(30, 60), at(40, 50)], box);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(dots.map((it) => it.index)).toEqual([0, 1, 3, 4]);
  });

  it('runs through the values: high is up', () => {
    const { dots, middle } = drawCurve([at(0, 100), at(10, 0)], box);
    expect(dots.map((it) => it.y)).toEqual([0, 100]);
    expect(middle).toBe(50);
  });
});
