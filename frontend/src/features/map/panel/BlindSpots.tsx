import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addTouchpoint } from '#domain/commands.ts';
import { stagesInOrder } from '#domain/journeyMap.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap, usePerform } from '../context.tsx';
import styles from './Panel.module.css';

/** Interactions that no touchpoint accepts: each can become one. */
export function BlindSpots() {
  const { t } = useTranslation();
  const format = useFormat();
  const { map, numbers } = useMap();
  const perform = usePerform();
  const stages = stagesInOrder(map);
  if (!numbers) return <p className={styles.nothing}>{t('panel.counting')}</p>;
  if (numbers.unmapped.length === 0) return <p className={styles.nothing}>{t('blind.none')}</p>;
  function add(name: string) {
    const stage = stages.at(-1);
    if (stage) perform(addTouchpoint(map, { stage: stage.id, channel: null, name }).operations);
  }
  return (
    <div className={styles.fields}>
      <p className={styles.small}>{t('blind.hint')}</p>
      <ul className={styles.rows}>
        {numbers.unmapped.map(({ name, count }) => (
          <li key={name}>
            <span className={styles.rowName}>{name}</span>
            <b>{format.number(count)}</b>
            {stages.length > 0 && (
              <Button
                size="compact-xs"
                variant="light"
                leftSection={<IconPlus size={13} aria-hidden />}
                aria-label={t('blind.addNamed', { name })}
                onClick={() => add(name)}
              >
                {t('blind.add')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
