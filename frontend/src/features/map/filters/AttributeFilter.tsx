import { Button, Checkbox, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import type { FilterProps } from './FilterBar.tsx';
import styles from './Filters.module.css';
import { Pill } from './Pill.tsx';

/** One attribute of interactions or customers, and the values that count. */
export function AttributeFilter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { vocabulary } = useMap();
  const attributes = vocabulary.known?.attributes ?? [];
  const [name, setName] = useState(filter.attribute?.name ?? null);
  if (attributes.length === 0 && !filter.attribute) return null;
  const chosen = filter.attribute?.name === name ? filter.attribute.values : [];
  const offered = attributes.find((it) => it.name === name)?.values ?? [];
  const counts = new Map(offered.map((it) => [it.name, it.count]));
  const values = [...new Set([...counts.keys(), ...chosen])];
  const set = (next: string[]) =>
    onChange({ attribute: name && next.length > 0 ? { name, values: next } : null });
  const value = filter.attribute
    ? `${filter.attribute.name}: ${filter.attribute.values.join(', ')}`
    : t('filter.attribute');
  return (
    <Pill
      icon={<IconFilter size={15} aria-hidden />}
      label={t('filter.attribute')}
      value={value}
      set={filter.attribute !== null}
    >
      <Select
        size="xs"
        label={t('filter.attribute')}
        placeholder={t('filter.chooseAttribute')}
        data={attributes.map((it) => it.name)}
        value={name}
        onChange={setName}
        comboboxProps={{ withinPortal: false }}
        data-autofocus
      />
      {name && (
        <Checkbox.Group label={t('filter.values')} value={[...chosen]} onChange={set}>
          <Stack gap={8} mt="xs" className={styles.list}>
            {values.map((it) => (
              <Checkbox
                key={it}
                size="sm"
                value={it}
                label={`${it} (${format.number(counts.get(it) ?? 0)})`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {filter.attribute && (
        <Button size="compact-xs" variant="default" onClick={() => onChange({ attribute: null })}>
          {t('filter.remove')}
        </Button>
      )}
    </Pill>
  );
}
