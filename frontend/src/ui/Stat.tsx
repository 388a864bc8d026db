import type { ReactNode } from 'react';
import styles from './Stat.module.css';

interface Props {
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly mood?: 'bad' | undefined;
}

/** One number, what it counts, and what it rests on. */
export function Stat({ value, label, detail, mood }: Props) {
  return (
    <div className={styles.stat} data-mood={mood}>
      <b>{value}</b>
      <span>{label}</span>
      {detail && <small>{detail}</small>}
    </div>
  );
}
