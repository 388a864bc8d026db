import { Checkbox, Stack } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../context.tsx';
import type { FilterProps } from './FilterBar.tsx';
import styles from './Filters.module.css';
import { Pill } from './Pill.tsx';

/** The channel of the first interaction of a walk. */
export function ChannelFilter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  const { vocabulary } = useMap();
  const channels = [...new Set([...vocabulary.channels, ...filter.channels])];
  if (channels.length === 0) return null;
  const value = filter.channels.length === 0 ? t('filter.anyChannel') : filter.channels.join(', ');
  return (
    <Pill
      icon={<IconDoorEnter size={15} aria-hidden />}
      label={t('filter.channels')}
      value={value}
      set={filter.channels.length > 0}
    >
      <Checkbox.Group
        label={t('filter.channels')}
        description={t('filter.channelsHint')}
        value={[...filter.channels]}
        onChange={(next) => onChange({ channels: next })}
      >
        <Stack gap={8} mt="xs" className={styles.list}>
          {channels.map((channel) => (
            <Checkbox key={channel} size="sm" value={channel} label={channel} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Pill>
  );
}
