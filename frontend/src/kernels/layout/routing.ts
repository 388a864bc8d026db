import { SIZE } from './layout.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a transition is drawn: an SVG path, and where its label may stand. */
export interface Route {
  readonly path: string;
  readonly label: Point;
}

const THINNEST = 1.6;
const WIDEST = 12;
const BULGE = 34;

/** The width of a transition's line: its area grows with the walks that took it. */
export function widthOf(walks: number, most: number): number {
  if (walks <= 0 || most <= 0) return THINNEST;
  return THINNEST + (WIDEST - THINNEST) * Math.sqrt(Math.min(1, walks / most));
}

/** The way between two cards, given by their upper left corners. */
export function route(from: Point, to: Point): Route {
  if (from.x === to.x && from.y === to.y) return loop(from);
  if (from.x === to.x) return bracket(from, to);
  return from.x < to.x ? forward(from, to) : back(from, to);
}

function forward(from: Point, to: Point): Route {
  const start = { x: from.x + SIZE.cardWidth, y: from.y + SIZE.cardHeight / 2 };
  const end = { x: to.x, y: to.y + SIZE.cardHeight / 2 };
  const reach = Math.max(SIZE.gap * 0.7, Math.min(140, (end.x - start.x) / 2));
  // In one row a straight line over a longer way would hide behind the cards between: it dips below them.
  const dip = start.y === end.y && end.x - start.x > SIZE.gap * 1.5 ? SIZE.cardHeight : 0;
  return cubic(start, { x: start.x + reach, y: start.y + dip }, { x: end.x - reach, y: end.y + dip }, end);
}

/** Within one column: out at the side and in again, downwards on the right, upwards on the left. */
function bracket(from: Point, to: Point): Route {
  const down = to.y > from.y;
  const x = down ? from.x + SIZE.cardWidth : from.x;
  const out = down ? BULGE : -BULGE;
  const start = { x, y: from.y + SIZE.cardHeight * (down ? 0.62 : 0.38) };
  const end = { x, y: to.y + SIZE.cardHeight * (down ? 0.38 : 0.62) };
  return cubic(start, { x: x + out, y: start.y }, { x: x + out, y: end.y }, end);
}

/** Back to an earlier column: under the cards. */
function back(from: Point, to: Point): Route {
  const start = { x: from.x + SIZE.cardWidth / 2, y: from.y + SIZE.cardHeight };
  const end = { x: to.x + SIZE.cardWidth / 2, y: to.y + SIZE.cardHeight };
  const drop = Math.min(120, 34 + (start.x - end.x) * 0.06);
  return cubic(start, { x: start.x - 20, y: start.y + drop }, { x: end.x + 20, y: end.y + drop }, end);
}

function loop(at: Point): Route {
  const start = { x: at.x + SIZE.cardWidth - 52, y: at.y };
  const end = { x: at.x + SIZE.cardWidth - 20, y: at.y };
  return cubic(start, { x: start.x - 8, y: at.y - 30 }, { x: end.x + 8, y: at.y - 30 }, end);
}

function cubic(start: Point, one: Point, two: Point, end: Point): Route {
  const path = `M${round(start.x)},${round(start.y)} C${round(one.x)},${round(one.y)} ${round(two.x)},${round(two.y)} ${round(end.x)},${round(end.y)}`;
  const middle = (a: number, b: number, c: number, d: number) => round((a + 3 * b + 3 * c + d) / 8);
  return {
    path,
    label: { x: middle(start.x, one.x, two.x, end.x), y: middle(start.y, one.y, two.y, end.y) },
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
