import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Satisfaction } from '#domain/numbers.ts';
import { drawCurve } from '#kernels/layout/curve.ts';
import { moodOf, writeScore } from '#ui/score.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap, useView } from '../context.tsx';
import styles from './Canvas.module.css';
import { metricOf } from './metric.ts';

const MARGIN = 30;

/** The measured experience curve: one metric, stage by stage, with its interval; a gap where nobody said anything. */
export function CurveLane() {
  const { t } = useTranslation();
  const format = useFormat();
  const { layout, map, numbers } = useMap();
  const metric = useView((it) => it.metric);
  const clip = useId();
  const scores = useMemo(
    () => layout.columns.map(({ stage }) => metricOf(numbers?.stages.get(stage), metric)),
    [layout, numbers, metric],
  );
  const drawing = useMemo(() => {
    const box = {
      min: metric === 'NPS' ? -100 : 0,
      max: 100,
      y: MARGIN,
      height: layout.curve.height - 2 * MARGIN,
    };
    const points = layout.columns.map(({ x, width }, at) => {
      const { score = null, low = null, high = null } = scores[at] ?? {};
      return { x: x + width / 2, value: score, low, high };
    });
    return drawCurve(points, box);
  }, [layout, scores, metric]);
  const { width } = layout;
  const { y, height } = layout.curve;
  const spoken = layout.columns
    .flatMap(({ stage }, at) => speak(map.stages[stage]?.name ?? '', scores[at]))
    .join('; ');

  function speak(stage: string, score: Satisfaction | null | undefined): string[] {
    if (!score || score.score === null) return [];
    return [`${stage} ${writeScore(score, format)}`];
  }

  if (layout.columns.length === 0) return null;
  return (
    <svg
      className={styles.curve}
      style={{ top: y }}
      width={width}
      height={height}
      role="img"
      aria-label={spoken ? t('curve.spoken', { metric, values: spoken }) : t('curve.none', { metric })}
    >
      <clipPath id={`${clip}above`}>
        <rect x={0} y={0} width={width} height={drawing.middle} />
      </clipPath>
      <clipPath id={`${clip}below`}>
        <rect x={0} y={drawing.middle} width={width} height={height} />
      </clipPath>
      <path d={drawing.area} className={styles.above} clipPath={`url(#${clip}above)`} />
      <path d={drawing.area} className={styles.below} clipPath={`url(#${clip}below)`} />
      <line x1={0} x2={width} y1={drawing.middle} y2={drawing.middle} className={styles.middle} />
      <path d={drawing.band} className={styles.band} />
      <path d={drawing.line} className={styles.curveLine} />
      {drawing.dots.map(({ index, x, y: dotY }) => {
        const score = scores[index];
        if (!score) return null;
        const bad = moodOf(score) === 'bad' && !score.thinEvidence;
        return (
          <g
            key={layout.columns[index]?.stage}
            data-bad={bad}
            data-thin={score.thinEvidence}
            className={styles.dot}
          >
            <circle cx={x} cy={dotY} r={bad ? 8 : 5} />
            {bad && (
              <text x={x} y={dotY + 4} className={styles.mark}>
                !
              </text>
            )}
            <text x={x} y={dotY < 34 ? dotY + 22 : dotY - 13} className={styles.value}>
              {writeScore(score, format)}
              <tspan className={styles.valueCount}> n={format.number(score.responses)}</tspan>
            </text>
          </g>
        );
      })}
      {drawing.dots.length === 0 && (
        <text x={width / 2} y={height / 2 + 4} className={styles.noCurve}>
          {t('curve.none', { metric })}
        </text>
      )}
    </svg>
  );
}
