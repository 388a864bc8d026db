import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './Filters.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly label: string;
  readonly value: string;
  /** True where it narrows the numbers down. */
  readonly set: boolean;
  readonly children: ReactNode;
}

/** One condition of the filter: says what holds, and opens to change it. */
export function Pill({ icon, label, value, set, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
      width={300}
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
      <Popover.Dropdown className={styles.dropdown} aria-label={label}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
