import { SegmentedControl } from '@mantine/core';
import { IconMoodSmile, IconPlus } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Metric } from '#domain/numbers.ts';
import { ChannelIcon } from '../ChannelIcon.tsx';
import { useMap, useView } from '../context.tsx';
import styles from './Headers.module.css';
import { LaneAdder } from './LaneAdder.tsx';
import { METRICS } from './metric.ts';

/** The lanes beside the map, pinned: one per channel, then the experience curve. */
export function LaneHeaders() {
  const { t } = useTranslation();
  const { layout, view, map } = useMap();
  const metric = useView((it) => it.metric);
  const empty = Object.keys(map.touchpoints).length === 0;
  return (
    <div className={styles.lanes} data-pinned role="group" aria-label={t('map.lanes')}>
      {!empty &&
        layout.lanes.map(({ channel, y, height }) => (
          <div
            key={channel ?? ''}
            className={styles.lane}
            style={{ '--y': y, '--h': height } as CSSProperties}
          >
            <ChannelIcon channel={channel} />
            <span className={styles.laneName} title={channel ?? undefined}>
              {channel ?? t('lane.none')}
            </span>
          </div>
        ))}
      <div
        className={styles.lane}
        data-curve
        style={{ '--y': layout.curve.y, '--h': layout.curve.height } as CSSProperties}
      >
        <span className={styles.curveTitle}>
          <IconMoodSmile size={18} stroke={1.7} aria-hidden />
          <span className={styles.laneName}>{t('curve.title')}</span>
        </span>
        <SegmentedControl
          size="xs"
          className={styles.metrics}
          aria-label={t('curve.metric')}
          data={[...METRICS]}
          value={metric}
          onChange={(value) => view.setState({ metric: value as Metric })}
        />
      </div>
      <div className={styles.addLane} style={{ '--y': layout.height, '--h': 0 } as CSSProperties}>
        <LaneAdder icon={<IconPlus size={15} aria-hidden />} />
      </div>
    </div>
  );
}
