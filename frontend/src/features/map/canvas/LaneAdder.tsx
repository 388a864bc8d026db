import { Autocomplete, Button, Popover } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../context.tsx';
import styles from './Headers.module.css';

/** Adds a lane for a channel; it is there to drop cards into, and stays once it has one. */
export function LaneAdder({ icon }: { readonly icon: ReactNode }) {
  const { t } = useTranslation();
  const { view, layout, vocabulary } = useMap();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const taken = new Set(layout.lanes.map((it) => it.channel));

  function add(submit: FormEvent) {
    submit.preventDefault();
    const lane = name.trim();
    if (lane === '') return;
    if (!taken.has(lane)) view.setState(({ newLanes }) => ({ newLanes: [...newLanes, lane] }));
    setName('');
    setOpen(false);
  }

  return (
    <Popover opened={open} onChange={setOpen} position="right-end" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={icon}
          onClick={() => setOpen(!open)}
        >
          {t('lane.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={add} className={styles.laneForm}>
          <Autocomplete
            label={t('touchpoint.channel')}
            value={name}
            onChange={setName}
            data={vocabulary.channels.filter((it) => !taken.has(it))}
            comboboxProps={{ withinPortal: false }}
            data-autofocus
          />
          <Button type="submit" size="sm" disabled={name.trim() === ''}>
            {t('lane.add')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
