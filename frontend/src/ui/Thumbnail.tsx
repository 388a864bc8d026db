import { memo } from 'react';
import type { Id, JourneyMap } from '#domain/journeyMap.ts';
import { layOut, SIZE } from '#kernels/layout/layout.ts';
import { route, widthOf } from '#kernels/layout/routing.ts';
import { stageColor } from './stageColors.ts';
import styles from './Thumbnail.module.css';

interface Props {
  readonly map: JourneyMap;
  /** Walks per transition, by "from to"; planned ones that nobody walked are dashed. */
  readonly walks: ReadonlyMap<string, number>;
  readonly bottlenecks: ReadonlySet<Id>;
  readonly label: string;
}

const LOWEST = 220;
/** A longer map is cut at this ratio of width to height and fades out, so that what is shown can be made out. */
const WIDEST = 4.2;

/** The map in small, drawn from the model by the same layout and routes as the large one. */
export const Thumbnail = memo(function Thumbnail({ map, walks, bottlenecks, label }: Props) {
  const layout = layOut(map);
  const height = Math.max(layout.curve.y, LOWEST);
  const width = Math.min(Math.max(layout.width, height * 1.9), height * WIDEST);
  const most = Math.max(0, ...walks.values());
  const place = (id: Id) => layout.cards.get(id) ?? { x: 0, y: 0 };
  const colorOf = (column: number) =>
    stageColor(map.stages[layout.columns[column]?.stage ?? '']?.color ?? null, column);
  return (
    <svg
      className={styles.thumbnail}
      viewBox={`-20 -46 ${width + 40} ${height + 66}`}
      data-cut={layout.width > width || undefined}
      preserveAspectRatio="xMinYMid meet"
      role="img"
      aria-label={label}
    >
      {layout.columns.map((column, at) => (
        <rect
          key={column.stage}
          x={column.x + 4}
          y={-30}
          width={column.width - 8}
          height={14}
          rx={7}
          fill={colorOf(at)}
        />
      ))}
      {Object.values(map.transitions).map(({ id, from, to }) => {
        const count = walks.get(`${from} ${to}`) ?? 0;
        return (
          <path
            key={id}
            d={route(place(from), place(to)).path}
            className={count > 0 ? styles.walked : styles.planned}
            strokeWidth={widthOf(count, most) * 1.6}
          />
        );
      })}
      {[...layout.cards].map(([id, { x, y, column }]) => (
        <g key={id} data-bad={bottlenecks.has(id) || undefined} className={styles.card}>
          <rect x={x} y={y} width={SIZE.cardWidth} height={SIZE.cardHeight} rx={12} />
          <rect x={x + 16} y={y + 18} width={92} height={11} rx={5.5} fill={colorOf(column)} opacity={0.75} />
          <rect x={x + 16} y={y + 40} width={58} height={9} rx={4.5} className={styles.line} />
        </g>
      ))}
    </svg>
  );
});
