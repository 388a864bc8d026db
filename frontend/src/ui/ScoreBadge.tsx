import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Satisfaction } from '#domain/numbers.ts';
import styles from './ScoreBadge.module.css';
import { moodOf, scaleName, writeScore } from './score.ts';
import { useFormat } from './useFormat.ts';

interface Props {
  readonly satisfaction: Satisfaction | null;
  /** With the name of its scale, where several stand side by side; else with a star. */
  readonly named?: boolean;
  readonly withCount?: boolean;
}

/** A score in its colour with the number of responses; greyed where they are few; nothing where there are none. */
export function ScoreBadge({ satisfaction, named = false, withCount = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!satisfaction || satisfaction.score === null) return null;
  const score = writeScore(satisfaction, format);
  const count = format.number(satisfaction.responses);
  const mood = satisfaction.thinEvidence ? 'none' : moodOf(satisfaction);
  const interval =
    satisfaction.low !== null && satisfaction.high !== null
      ? t('score.interval', {
          low: writeScore(satisfaction, format, satisfaction.low),
          high: writeScore(satisfaction, format, satisfaction.high),
        })
      : '';
  const title = [t('score.full', { scale: scaleName(satisfaction), score, n: count }), interval]
    .filter(Boolean)
    .join(' · ');
  return (
    <span className={styles.badge} data-mood={mood} title={title}>
      {named ? <span>{scaleName(satisfaction)}</span> : <IconStarFilled size={9} aria-hidden />}
      <b>{score}</b>
      {(withCount || satisfaction.thinEvidence) && <span className={styles.count}>n={count}</span>}
    </span>
  );
}
