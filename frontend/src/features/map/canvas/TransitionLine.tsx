import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#ui/useFormat.ts';
import { useView } from '../context.tsx';
import styles from './Canvas.module.css';
import type { LineEdge } from './useEdges.ts';

/** A transition: as wide as it is busy, dashed where nobody took it, a ghost where nobody planned it. */
export const TransitionLine = memo(function TransitionLine({ id, data }: EdgeProps<LineEdge>) {
  const { t } = useTranslation();
  const format = useFormat();
  const selected = useView((it) => it.selection?.id === id);
  if (!data) return null;
  const { route, width, look, goOn, numbers } = data;
  const title =
    look === 'unplanned'
      ? t('transition.ghost', { n: format.number(numbers?.walks ?? 0) })
      : look === 'planned'
        ? t('transition.never')
        : t('transition.walks', { n: format.number(numbers?.walks ?? 0) });
  return (
    <>
      <g className={styles.line} data-look={look} data-selected={selected || undefined}>
        <title>{title}</title>
        <path className={styles.reach} d={route.path} />
        <path className={styles.stroke} d={route.path} strokeWidth={look === 'unplanned' ? 1.6 : width} />
      </g>
      {goOn?.value != null && (
        <EdgeLabelRenderer>
          <span
            className={styles.lineLabel}
            style={{ transform: `translate(-50%, -50%) translate(${route.label.x}px, ${route.label.y}px)` }}
          >
            {format.percent(goOn.value)}
          </span>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
