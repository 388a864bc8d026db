import { useTranslation } from 'react-i18next';
import type { Bottleneck, Estimate } from '#domain/numbers.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import styles from './Panel.module.css';

/** What fixing a touchpoint would bring back, and what speaks for it. */
export function BottleneckFacts({ bottleneck }: { readonly bottleneck: Bottleneck }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { map } = useMap();
  const { recoverableConversions, valueAtRisk, satisfactionLink, reasons, thinEvidence } = bottleneck;
  const reasonsGiven = reasons.filter((it) => it.touchpoint !== null && it.share.value !== null);
  const risk = satisfactionLink?.riskRatio;
  return (
    <section className={styles.section}>
      <h3>{t('bottlenecks.fixing')}</h3>
      <EstimateLine label={t('bottlenecks.recoverable')} estimate={recoverableConversions} />
      {valueAtRisk.value !== null && <EstimateLine label={t('bottlenecks.value')} estimate={valueAtRisk} />}
      {risk && risk.value !== null && satisfactionLink && (
        <p className={styles.small}>
          {t('bottlenecks.link', {
            times: format.decimal(risk.value),
            low: format.decimal(risk.low ?? 0),
            high: format.decimal(risk.high ?? 0),
            n: format.number(satisfactionLink.n),
          })}
        </p>
      )}
      {reasonsGiven.map((it) => (
        <p key={it.touchpoint} className={styles.small}>
          {t('bottlenecks.reason', {
            share: format.percent(it.share.value ?? 0),
            name: map.touchpoints[it.touchpoint ?? '']?.name ?? '',
          })}
        </p>
      ))}
      {thinEvidence && <p className={styles.small}>{t('bottlenecks.thin')}</p>}
    </section>
  );
}

function EstimateLine({ label, estimate }: { label: string; estimate: Estimate }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.line}>
      <span>{label}</span>
      <span className={styles.lineValue}>
        {estimate.value === null ? (
          <i>{estimate.reason ? t(`reason.${estimate.reason}`) : '–'}</i>
        ) : (
          <>
            <b>{format.number(Math.round(estimate.value))}</b>
            {estimate.low !== null && estimate.high !== null && (
              <small>
                {t('estimate.range', {
                  low: format.number(Math.round(estimate.low)),
                  high: format.number(Math.round(estimate.high)),
                })}
              </small>
            )}
          </>
        )}
      </span>
    </div>
  );
}
