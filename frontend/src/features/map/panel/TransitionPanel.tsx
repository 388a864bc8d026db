import { Button } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#domain/journeyMap.ts';
import { Stat } from '#ui/Stat.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import styles from './Panel.module.css';
import { ShareLine } from './ShareLine.tsx';

/** A planned transition: who took it, and how long it took them. */
export function TransitionPanel({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { map, numbers } = useMap();
  const gestures = useGestures();
  const transition = map.transitions[id];
  if (!transition) return null;
  const observed = numbers?.transitions.find((it) => it.from === transition.from && it.to === transition.to);
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.way}>
          {map.touchpoints[transition.from]?.name}{' '}
          <IconArrowRight size={16} aria-label={t('transition.to')} /> {map.touchpoints[transition.to]?.name}
        </h2>
        <p>{t('transition.transition')}</p>
      </header>
      <div className={styles.fields}>
        {observed && observed.occurrences > 0 ? (
          <>
            <div className={styles.stats}>
              <Stat
                value={format.compact(observed.walks)}
                label={t('numbers.took', { count: observed.walks })}
                detail={t('transition.times', {
                  count: observed.occurrences,
                  n: format.number(observed.occurrences),
                })}
              />
              <Stat
                value={observed.elapsed.median ? format.duration(observed.elapsed.median) : '–'}
                label={t('transition.median')}
                detail={
                  observed.elapsed.p90
                    ? t('numbers.p90', { time: format.duration(observed.elapsed.p90) })
                    : undefined
                }
              />
            </div>
            <ShareLine label={t('transition.share')} share={observed.share} />
          </>
        ) : (
          <p className={styles.small}>{t('transition.never')}</p>
        )}
        <Button
          variant="subtle"
          color="red"
          size="compact-sm"
          className={styles.delete}
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => gestures.remove({ kind: 'transition', id })}
        >
          {t('transition.delete')}
        </Button>
      </div>
    </>
  );
}
