import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from './Filters.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly label: string;
  readonly value: string;
  /** True where it narrows the numbers down. */
  readonly set: boolean;
  readonly children: ReactNode;
}

/** One condition of the filter: says what holds, and opens to change it. Esc closes a list in it first. */
export function Pill({ icon, label, value, set, children }: Props) {
  const [open, setOpen] = useState(false);
  function onKeyDown({ key, target }: KeyboardEvent) {
    const listIsOpen = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    if (key === 'Escape' && !listIsOpen) setOpen(false);
  }
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
      width={340}
      closeOnEscape={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.pill}
          data-set={set || undefined}
          aria-label={`${label}: ${value}`}
          onClick={() => setOpen(!open)}
        >
          {icon}
          <span className={styles.value}>{value}</span>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={label} onKeyDownCapture={onKeyDown}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
