import { useTranslation } from 'react-i18next';
import type { Satisfaction } from '#domain/numbers.ts';
import { moodOf, scaleName, writeScore } from '#ui/score.ts';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Panel.module.css';

/** A score with its interval, its n, and how often each answer was given. */
export function ScoreBlock({ satisfaction }: { readonly satisfaction: Satisfaction }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (satisfaction.score === null) return null;
  const most = Math.max(1, ...satisfaction.distribution.map((it) => it.count));
  return (
    <section className={styles.score} data-mood={satisfaction.thinEvidence ? 'none' : moodOf(satisfaction)}>
      <div className={styles.scoreHead}>
        <span>{scaleName(satisfaction)}</span>
        <b>{writeScore(satisfaction, format)}</b>
        <small>
          {satisfaction.low !== null && satisfaction.high !== null
            ? t('score.range', {
                low: writeScore(satisfaction, format, satisfaction.low),
                high: writeScore(satisfaction, format, satisfaction.high),
                n: format.number(satisfaction.responses),
              })
            : `n=${format.number(satisfaction.responses)}`}
        </small>
      </div>
      <div
        className={styles.bars}
        role="img"
        aria-label={satisfaction.distribution
          .map((it) => `${it.score}: ${format.number(it.count)}`)
          .join(', ')}
      >
        {satisfaction.distribution.map(({ score, count }) => (
          <span key={score} title={`${score}: ${format.number(count)}`}>
            <i style={{ height: `${(100 * count) / most}%` }} />
            {score}
          </span>
        ))}
      </div>
      {satisfaction.mean !== null && (
        <p className={styles.small}>
          {t('score.mean', { mean: format.decimal(satisfaction.mean) })}
          {satisfaction.respondents !== satisfaction.responses &&
            ` · ${t('score.respondents', { count: satisfaction.respondents, n: format.number(satisfaction.respondents) })}`}
        </p>
      )}
      {satisfaction.thinEvidence && <p className={styles.small}>{t('score.thin')}</p>}
    </section>
  );
}
