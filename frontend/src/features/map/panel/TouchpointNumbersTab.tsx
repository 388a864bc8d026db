import { useTranslation } from 'react-i18next';
import type { Id } from '#domain/journeyMap.ts';
import { markedBottlenecks } from '#domain/numbers.ts';
import { Stat } from '#ui/Stat.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import { BottleneckFacts } from './BottleneckFacts.tsx';
import styles from './Panel.module.css';
import { ScoreBlock } from './ScoreBlock.tsx';
import { ShareLine } from './ShareLine.tsx';
import { WaysOn } from './WaysOn.tsx';

/** What customers really did at a touchpoint. */
export function TouchpointNumbersTab({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { numbers } = useMap();
  const here = numbers?.touchpoints.get(id);
  if (!numbers || !here) return <p className={styles.nothing}>{t('panel.counting')}</p>;
  if (here.reached === 0) return <p className={styles.nothing}>{t('panel.neverMet')}</p>;
  const bottleneck = numbers.bottlenecks.find((it) => it.touchpoint === id);
  const marked = markedBottlenecks(numbers).some((it) => it.touchpoint === id);
  return (
    <div className={styles.fields}>
      <div className={styles.stats}>
        <Stat
          value={format.compact(here.reached)}
          label={t('numbers.reached', { count: here.reached })}
          detail={t('numbers.visits', { count: here.visits, n: format.number(here.visits) })}
        />
        <Stat
          value={here.exits.value === null ? '–' : format.percent(here.exits.value)}
          label={t('numbers.leave')}
          detail={
            here.exits.reason
              ? t(`reason.${here.exits.reason}`)
              : t('proportion.of', {
                  n: format.number(here.exits.numerator),
                  total: format.number(here.exits.denominator),
                })
          }
          mood={marked ? 'bad' : undefined}
        />
        <Stat
          value={here.conversionAfter.value === null ? '–' : format.percent(here.conversionAfter.value)}
          label={t('numbers.convert')}
          detail={here.conversionAfter.reason ? t(`reason.${here.conversionAfter.reason}`) : undefined}
        />
        <Stat
          value={here.waiting?.median ? format.duration(here.waiting.median) : '–'}
          label={t('numbers.waiting')}
          detail={
            here.waiting?.p90 ? t('numbers.p90', { time: format.duration(here.waiting.p90) }) : undefined
          }
        />
      </div>
      {here.satisfaction && <ScoreBlock satisfaction={here.satisfaction} />}
      <WaysOn id={id} />
      <section className={styles.section}>
        <h3>{t('numbers.more')}</h3>
        <ShareLine label={t('numbers.exits')} share={here.exits} />
        <ShareLine label={t('numbers.fallout')} share={here.fallout} />
        <ShareLine label={t('numbers.conversionAfter')} share={here.conversionAfter} />
        <div className={styles.line}>
          <span>{t('numbers.endedHere')}</span>
          <span className={styles.lineValue}>
            <b>{format.number(here.endedHere)}</b>
          </span>
        </div>
      </section>
      {bottleneck && <BottleneckFacts bottleneck={bottleneck} />}
    </div>
  );
}
