import { area, curveMonotoneX, line } from 'd3-shape';

/** One measured value of the experience curve; null where nobody said anything. */
export interface Measured {
  readonly x: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The scale that the values are on, and the box that they are drawn in. */
export interface CurveBox {
  readonly min: number;
  readonly max: number;
  readonly y: number;
  readonly height: number;
}

/** Paths of the experience curve. Where there is no value there is a gap, never a zero. */
export interface CurveDrawing {
  readonly line: string;
  /** Between the line and the middle of the scale. */
  readonly area: string;
  /** The 95 % intervals as a band. */
  readonly band: string;
  readonly middle: number;
  readonly dots: readonly { readonly index: number; readonly x: number; readonly y: number }[];
}

export function drawCurve(points: readonly Measured[], box: CurveBox): CurveDrawing {
  const y = (value: number) => yOf(value, box);
  const middle = y((box.min + box.max) / 2);
  const known = (point: Measured): point is Measured & { value: number } => point.value !== null;
  const path = line<Measured>()
    .defined(known)
    .curve(curveMonotoneX)
    .x((it) => it.x)
    .y((it) => y(it.value ?? 0));
  const fill = area<Measured>()
    .defined(known)
    .curve(curveMonotoneX)
    .x((it) => it.x)
    .y0(middle)
    .y1((it) => y(it.value ?? 0));
  const band = area<Measured>()
    .defined((it) => it.low !== null && it.high !== null)
    .curve(curveMonotoneX)
    .x((it) => it.x)
    .y0((it) => y(it.low ?? 0))
    .y1((it) => y(it.high ?? 0));
  return {
    line: path([...points]) ?? '',
    area: fill([...points]) ?? '',
    band: band([...points]) ?? '',
    middle,
    dots: points.flatMap((it, index) => (known(it) ? [{ index, x: it.x, y: y(it.value) }] : [])),
  };
}

function yOf(value: number, { min, max, y, height }: CurveBox): number {
  const share = (Math.min(max, Math.max(min, value)) - min) / (max - min);
  return Math.round((y + height * (1 - share)) * 10) / 10;
}
