import { NumberInput, Radio, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { setGoal } from '#domain/commands.ts';
import { goalOf, touchpointsInOrder, WALK_UNITS, type WalkUnit } from '#domain/journeyMap.ts';
import type { JourneyFields } from '#domain/operation.ts';
import { wholeDaysOf } from '#kernels/format/duration.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap, usePerform } from '../context.tsx';
import styles from './Panel.module.css';
import { TextField } from './TextField.tsx';
import { useDraft } from './useDraft.ts';

const MOST_DAYS = 36_500;
/** An option like any other, so that keys reach it. */
const NO_GOAL = '';

/** What the designer says of the journey as a whole: what its walks are, and what converts. */
export function JourneyPanel() {
  const { t } = useTranslation();
  const { map } = useMap();
  const perform = usePerform();
  const change = (fields: JourneyFields) => perform([{ kind: 'changeJourney', ...fields }]);
  return (
    <>
      <header className={styles.head}>
        <h2>{map.name}</h2>
        <p>{t('journey.journey')}</p>
      </header>
      <div className={styles.fields}>
        <Select
          label={t('filter.goal')}
          description={t('journey.goalHint')}
          data={[
            { value: NO_GOAL, label: t('filter.none') },
            ...touchpointsInOrder(map).map((it) => ({ value: it.id, label: it.name })),
          ]}
          value={goalOf(map)?.id ?? NO_GOAL}
          allowDeselect={false}
          searchable
          onChange={(goal) => perform(setGoal(map, goal || null).operations)}
        />
        <WindowField window={map.window} onSave={(window) => change({ window })} />
        <UnitField unit={map.unit} onSave={(unit) => change({ unit })} />
        <TextField
          label={t('touchpoint.description')}
          value={map.description}
          lines={3}
          maxLength={5_000}
          onSave={(description) => change({ description })}
        />
      </div>
    </>
  );
}

/** The window in whole days; one of another length, which only the API can set, is told and stays until it is typed over. */
function WindowField({ window, onSave }: { window: string; onSave: (window: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const saved = wholeDaysOf(window);
  const { draft, change, leave } = useDraft((typed: number | string) => {
    const days = Number(typed);
    const valid = Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
    if (valid && days !== saved) onSave(`P${days}D`);
  });
  return (
    <NumberInput
      label={t('filter.window')}
      description={
        saved === null
          ? t('journey.windowExact', { window: format.duration(window) })
          : t('journey.windowHint')
      }
      value={draft ?? saved ?? ''}
      min={1}
      max={MOST_DAYS}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      onChange={change}
      onBlur={leave}
    />
  );
}

function UnitField({ unit, onSave }: { unit: WalkUnit; onSave: (unit: WalkUnit) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { numbers } = useMap();
  const unassigned = unit === 'CASE' ? (numbers?.unassigned ?? 0) : 0;
  return (
    <div className={styles.section}>
      <Radio.Group
        label={t('journey.unit')}
        description={t('journey.unitHint')}
        value={unit}
        onChange={(next) => onSave(next as WalkUnit)}
      >
        <div className={styles.choices}>
          {WALK_UNITS.map((it) => (
            <Radio key={it} value={it} label={t(`unit.${it}`)} description={t(`unitHint.${it}`)} />
          ))}
        </div>
      </Radio.Group>
      {unassigned > 0 && (
        <p className={styles.warning} role="status">
          {t('journey.unassigned', { count: unassigned, n: format.number(unassigned) })}
        </p>
      )}
    </div>
  );
}
