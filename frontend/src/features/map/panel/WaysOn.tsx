import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { connect } from '#domain/commands.ts';
import { type Id, transitionBetween } from '#domain/journeyMap.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap, usePerform } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import styles from './Panel.module.css';

const SHOWN = 8;

/** Where customers go from here, most first; what nobody planned can be adopted. */
export function WaysOn({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { map, numbers } = useMap();
  const perform = usePerform();
  const gestures = useGestures();
  const ways = (numbers?.transitions ?? [])
    .filter((it) => it.from === id && it.occurrences > 0 && map.touchpoints[it.to])
    .sort((a, b) => b.occurrences - a.occurrences)
    .slice(0, SHOWN);
  if (ways.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t('numbers.goOnTo')}</h3>
      <ul className={styles.rows}>
        {ways.map((way) => {
          const planned = transitionBetween(map, id, way.to);
          const name = map.touchpoints[way.to]?.name ?? '';
          return (
            <li key={way.to}>
              <button
                type="button"
                className={styles.rowButton}
                onClick={() =>
                  gestures.select(
                    planned ? { kind: 'transition', id: planned.id } : { kind: 'touchpoint', id: way.to },
                  )
                }
              >
                <IconArrowRight size={14} aria-hidden />
                <span className={styles.rowName}>{name}</span>
                <small>{way.elapsed.median && format.duration(way.elapsed.median)}</small>
                <b>{way.share.value === null ? '–' : format.percent(way.share.value)}</b>
              </button>
              {!planned && (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('transition.adoptNamed', { name })}
                  onClick={() => perform(connect(map, id, way.to).operations)}
                >
                  {t('transition.adopt')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
