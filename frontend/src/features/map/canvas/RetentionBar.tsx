import type { Proportion } from '#domain/numbers.ts';
import { THIN_EVIDENCE } from '#domain/numbers.ts';
import styles from './Card.module.css';

/** How many of those who came went on, green, and left, red; grey where nobody can tell. */
export function RetentionBar({ exits }: { readonly exits: Proportion }) {
  const left = exits.value ?? 0;
  const known = exits.value !== null;
  return (
    <span
      className={styles.bar}
      data-known={known}
      data-thin={exits.denominator < THIN_EVIDENCE || undefined}
      aria-hidden
    >
      {known && <span className={styles.left} style={{ width: `${left * 100}%` }} />}
    </span>
  );
}
