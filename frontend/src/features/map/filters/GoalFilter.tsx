import { NumberInput, Select } from '@mantine/core';
import { IconFlag2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { goalOf, touchpointsInOrder } from '#domain/journeyMap.ts';
import { wholeDaysOf } from '#kernels/format/duration.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import type { FilterProps } from './FilterBar.tsx';
import { Pill } from './Pill.tsx';

/** What converts, and how long after its entry an interaction still counts. */
export function GoalFilter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { map } = useMap();
  const own = goalOf(map);
  const goal = filter.goal ? map.touchpoints[filter.goal] : own;
  const ownDays = wholeDaysOf(map.window);
  const window = format.duration(filter.window === null ? map.window : `P${filter.window}D`);
  const value = goal ? t('filter.goalWithin', { goal: goal.name, window }) : t('filter.noGoal', { window });
  return (
    <Pill
      icon={<IconFlag2 size={15} aria-hidden />}
      label={t('filter.goal')}
      value={value}
      set={filter.goal !== null || filter.window !== null}
    >
      <Select
        size="xs"
        label={t('filter.goal')}
        description={t('filter.goalHint')}
        placeholder={own ? t('filter.journeysGoal', { name: own.name }) : t('filter.none')}
        data={touchpointsInOrder(map).map((it) => ({ value: it.id, label: it.name }))}
        value={filter.goal}
        clearable
        searchable
        openOnFocus={false}
        clearButtonProps={{ 'aria-label': t('filter.remove') }}
        comboboxProps={{ withinPortal: false }}
        onChange={(next) => onChange({ goal: next })}
        data-autofocus
      />
      <NumberInput
        size="xs"
        label={t('filter.window')}
        description={t('filter.windowHint', { window: format.duration(map.window) })}
        value={filter.window ?? ownDays ?? ''}
        min={1}
        max={36_500}
        allowDecimal={false}
        hideControls
        onChange={(next) => {
          const chosen = Number(next);
          if (Number.isInteger(chosen) && chosen > 0)
            onChange({ window: chosen === ownDays ? null : chosen });
        }}
      />
    </Pill>
  );
}
