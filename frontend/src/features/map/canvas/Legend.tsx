import { UnstyledButton } from '@mantine/core';
import { IconMinus, IconPlus, IconZoomReset } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#ui/useFormat.ts';
import { useMap, useView } from '../context.tsx';
import styles from './Canvas.module.css';
import { isNotable } from './useEdges.ts';
import { useFit } from './useFit.ts';

/** What the lines mean, how many of them are not shown, and the zoom. */
export function Legend() {
  const { t } = useTranslation();
  const format = useFormat();
  const { numbers, map, view } = useMap();
  const allUnplanned = useView((it) => it.allUnplanned);
  const { zoomIn, zoomOut } = useReactFlow();
  const fit = useFit();
  const planned = new Set(Object.values(map.transitions).map((it) => `${it.from} ${it.to}`));
  const rare = (numbers?.transitions ?? []).filter(
    (it) => it.walks > 0 && !planned.has(`${it.from} ${it.to}`) && !isNotable(it),
  ).length;
  return (
    <div className={styles.legend} role="group" aria-label={t('legend.title')}>
      {(['walked', 'planned', 'unplanned', 'dropping'] as const).map((look) => (
        <span key={look} className={styles.legendItem}>
          <svg width={26} height={10} aria-hidden>
            <g className={styles.line} data-look={look}>
              <path
                className={styles.stroke}
                d="M2,5 L24,5"
                strokeWidth={look === 'unplanned' ? 1.6 : look === 'planned' ? 1.6 : 4}
              />
            </g>
          </svg>
          {t(`legend.${look}`)}
        </span>
      ))}
      {rare > 0 && (
        <UnstyledButton
          className={styles.legendButton}
          aria-pressed={allUnplanned}
          onClick={() => view.setState({ allUnplanned: !allUnplanned })}
        >
          {allUnplanned ? t('legend.fewer') : t('legend.more', { count: rare, n: format.number(rare) })}
        </UnstyledButton>
      )}
      <span className={styles.zoom}>
        <UnstyledButton aria-label={t('zoom.out')} title={t('zoom.out')} onClick={() => void zoomOut()}>
          <IconMinus size={15} aria-hidden />
        </UnstyledButton>
        <UnstyledButton aria-label={t('zoom.fit')} title={t('zoom.fit')} onClick={fit}>
          <IconZoomReset size={15} aria-hidden />
        </UnstyledButton>
        <UnstyledButton aria-label={t('zoom.in')} title={t('zoom.in')} onClick={() => void zoomIn()}>
          <IconPlus size={15} aria-hidden />
        </UnstyledButton>
      </span>
    </div>
  );
}
