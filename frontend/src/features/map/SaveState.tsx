import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditing } from './context.tsx';
import styles from './Map.module.css';

/** How safe the edits are, always in sight. */
export function SaveState() {
  const { t } = useTranslation();
  const saving = useEditing((it) => it.saving);
  const count = useEditing((it) => it.editing.unsent.length);
  const Icon = { saved: IconCloudCheck, saving: IconCloudUp, offline: IconCloudOff }[saving];
  return (
    <span className={styles.saving} data-saving={saving} role="status">
      <Icon size={15} aria-hidden />
      {saving === 'offline' ? t('saving.offline', { count }) : t(`saving.${saving}`)}
    </span>
  );
}
