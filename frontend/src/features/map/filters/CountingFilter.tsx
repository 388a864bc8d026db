import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FilterProps } from './FilterBar.tsx';
import styles from './Filters.module.css';

/** Whether a customer counts once or each walk does. */
export function CountingFilter({ filter, onChange }: FilterProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      className={styles.counting}
      aria-label={t('filter.countBy')}
      data={[
        { value: 'CUSTOMERS', label: t('filter.customers') },
        { value: 'WALKS', label: t('filter.walks') },
      ]}
      value={filter.counting}
      onChange={(next) => onChange({ counting: next === 'WALKS' ? 'WALKS' : 'CUSTOMERS' })}
    />
  );
}
