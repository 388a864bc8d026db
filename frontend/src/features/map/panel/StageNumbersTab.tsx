import { useTranslation } from 'react-i18next';
import type { Id } from '#domain/journeyMap.ts';
import { Stat } from '#ui/Stat.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { METRICS, metricOf } from '../canvas/metric.ts';
import { useMap } from '../context.tsx';
import styles from './Panel.module.css';
import { ScoreBlock } from './ScoreBlock.tsx';
import { ShareLine } from './ShareLine.tsx';

/** How many came to a stage, how many went on, and what they said of it. */
export function StageNumbersTab({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { numbers } = useMap();
  const stage = numbers?.stages.get(id);
  if (!stage) return <p className={styles.nothing}>{t('panel.counting')}</p>;
  return (
    <div className={styles.fields}>
      <div className={styles.stats}>
        <Stat value={format.compact(stage.reached)} label={t('numbers.reached', { count: stage.reached })} />
        <Stat
          value={stage.goOn.value === null ? '–' : format.percent(stage.goOn.value)}
          label={t('numbers.goOn')}
          detail={stage.goOn.reason ? t(`reason.${stage.goOn.reason}`) : undefined}
        />
      </div>
      <ShareLine label={t('numbers.goOn')} share={stage.goOn} />
      {METRICS.map((metric) => {
        const score = metricOf(stage, metric);
        return score && <ScoreBlock key={metric} satisfaction={score} />;
      })}
    </div>
  );
}
