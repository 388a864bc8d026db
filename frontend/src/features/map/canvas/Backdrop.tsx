import { useMap } from '../context.tsx';
import styles from './Canvas.module.css';

const BEYOND = 4_000;

/** Lanes and the borders of stages, under the cards; and the light in the cell that a card would drop into. */
export function Backdrop() {
  const { layout } = useMap();
  return (
    <div className={styles.backdrop} aria-hidden>
      {layout.lanes.map((lane, at) => (
        <div
          key={lane.channel ?? ''}
          className={styles.lane}
          data-even={at % 2 === 0}
          style={{ left: -BEYOND, width: layout.width + 2 * BEYOND, top: lane.y, height: lane.height }}
        />
      ))}
      <div
        className={styles.curveBack}
        style={{
          left: -BEYOND,
          width: layout.width + 2 * BEYOND,
          top: layout.curve.y,
          height: layout.curve.height,
        }}
      />
      {layout.columns.slice(1).map((column) => (
        <div key={column.stage} className={styles.border} style={{ left: column.x, height: layout.height }} />
      ))}
      <div className={styles.dropCell} data-drop-cell />
    </div>
  );
}
