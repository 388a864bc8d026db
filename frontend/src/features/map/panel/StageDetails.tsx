import { Button, Select, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCheck, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shiftStage } from '#domain/commands.ts';
import { type Stage, touchpointsInOrder } from '#domain/journeyMap.ts';
import { STAGE_COLORS } from '#ui/stageColors.ts';
import { useMap, usePerform } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import styles from './Panel.module.css';
import { TextField } from './TextField.tsx';

/** What the designer says of a stage. */
export function StageDetails({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation();
  const { map } = useMap();
  const perform = usePerform();
  const gestures = useGestures();
  const { id } = stage;
  return (
    <div className={styles.fields}>
      <TextField
        label={t('touchpoint.title')}
        value={stage.name}
        required
        onSave={(name) => perform([{ kind: 'changeStage', id, name }])}
      />
      <fieldset className={styles.colors}>
        <legend>{t('stage.color')}</legend>
        {Object.entries(STAGE_COLORS).map(([color, code]) => (
          <UnstyledButton
            key={color}
            className={styles.color}
            style={{ background: code }}
            aria-label={t(`color.${color as 'indigo'}`)}
            aria-pressed={stage.color === color}
            onClick={() =>
              perform([{ kind: 'changeStage', id, color: stage.color === color ? null : color }])
            }
          >
            {stage.color === color && <IconCheck size={14} aria-hidden />}
          </UnstyledButton>
        ))}
      </fieldset>
      <Select
        label={t('stage.goal')}
        description={t('stage.goalHint')}
        placeholder={t('filter.none')}
        data={touchpointsInOrder(map).map((it) => ({ value: it.id, label: it.name }))}
        value={stage.goal}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('filter.remove') }}
        onChange={(goal) => perform([{ kind: 'changeStage', id, goal }])}
      />
      <div className={styles.moves}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
          onClick={() => perform(shiftStage(map, id, -1).operations)}
        >
          {t('stage.left')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowRight size={15} aria-hidden />}
          onClick={() => perform(shiftStage(map, id, 1).operations)}
        >
          {t('stage.right')}
        </Button>
      </div>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        className={styles.delete}
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => gestures.remove({ kind: 'stage', id })}
      >
        {t('stage.delete')}
      </Button>
    </div>
  );
}
