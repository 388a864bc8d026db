import { IconFlask } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './GeneratedBadge.module.css';

/** Says that what is shown was made by a generator and tells of nobody. */
export function GeneratedBadge() {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} title={t('generated.hint')}>
      <IconFlask size={13} aria-hidden />
      {t('generated.label')}
    </span>
  );
}
