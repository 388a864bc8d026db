import { CloseButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { markedBottlenecks } from '#domain/numbers.ts';
import { useMap, useView } from './context.tsx';
import styles from './Map.module.css';

const HINTS = ['bottleneck', 'feedback', 'change'] as const;
const SEEN = 'desirepath-hints-seen';

/** Three hints on the generated sample, each dismissed once for all; the first also by doing what it says. */
export function Hints() {
  const { t } = useTranslation();
  const { generated } = useWorkspace();
  const [seen, setSeen] = useState<readonly string[]>(() => JSON.parse(localStorage.getItem(SEEN) ?? '[]'));
  const at = HINTS.findIndex((it) => !seen.includes(it));
  const hint = HINTS[at];
  const { numbers } = useMap();
  const opened = useView((it) => (it.side === 'element' ? it.selection?.id : null));
  const found = numbers !== null && markedBottlenecks(numbers).some((it) => it.touchpoint === opened);
  useEffect(() => {
    if (generated && found && hint === 'bottleneck') dismiss(hint);
  });
  if (!generated || !hint) return null;
  function dismiss(done: string) {
    const next = [...seen, done];
    localStorage.setItem(SEEN, JSON.stringify(next));
    setSeen(next);
  }
  return (
    <aside className={styles.hint} aria-label={t('hint.title')}>
      <IconBulb size={18} aria-hidden />
      <p>
        <b>{t('hint.count', { at: at + 1, total: HINTS.length })}</b> {t(`hint.${hint}`)}
      </p>
      <CloseButton size="sm" aria-label={t('hint.dismiss')} onClick={() => dismiss(hint)} />
    </aside>
  );
}
