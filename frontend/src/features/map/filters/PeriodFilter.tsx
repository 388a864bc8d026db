import { Button, Group, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import type { FilterProps } from './FilterBar.tsx';
import styles from './Filters.module.css';
import { Pill } from './Pill.tsx';

const PRESETS = [30, 90, 365] as const;

/** When the walks began, and until when they are looked at. */
export function PeriodFilter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { vocabulary, numbers } = useMap();
  const { from, to, asOf } = filter;
  const day = (it: string) => format.date(`${it}T12:00:00Z`, 'UTC');
  const last = vocabulary.known?.last ?? numbers?.asOf;
  const span =
    from && to
      ? t('filter.fromTo', { from: day(from), to: day(to) })
      : from
        ? t('filter.since', { from: day(from) })
        : to
          ? t('filter.until', { to: day(to) })
          : t('filter.allTime');
  const value = asOf ? t('filter.asOfShort', { span, day: day(asOf) }) : span;
  return (
    <Pill
      icon={<IconCalendar size={15} aria-hidden />}
      label={t('filter.period')}
      value={value}
      set={Boolean(from || to || asOf)}
    >
      <p className={styles.hint}>{t('filter.periodHint')}</p>
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={() => onChange({ from: null, to: null })}>
          {t('filter.allTime')}
        </Button>
        {last &&
          PRESETS.map((days) => (
            <Button
              key={days}
              size="compact-xs"
              variant="default"
              onClick={() => onChange({ from: daysBefore(last, days), to: null })}
            >
              {t('filter.lastDays', { count: days })}
            </Button>
          ))}
      </Group>
      <div className={styles.two}>
        <DayField label={t('filter.from')} value={from} onChange={(it) => onChange({ from: it })} />
        <DayField label={t('filter.to')} value={to} onChange={(it) => onChange({ to: it })} />
      </div>
      <DayField
        label={t('filter.asOf')}
        description={t('filter.asOfHint')}
        value={asOf}
        onChange={(it) => onChange({ asOf: it })}
      />
    </Pill>
  );
}

function DayField(props: {
  label: string;
  description?: string;
  value: string | null;
  onChange: (day: string | null) => void;
}) {
  return (
    <TextInput
      type="date"
      size="xs"
      label={props.label}
      description={props.description}
      value={props.value ?? ''}
      onChange={(change) => props.onChange(change.currentTarget.value || null)}
    />
  );
}

function daysBefore(instant: string, days: number): string {
  return new Date(new Date(instant).getTime() - (days - 1) * 86_400_000).toISOString().slice(0, 10);
}
