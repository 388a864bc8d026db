import { Checkbox, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/Dialog.tsx';
import { useMap, useView } from './context.tsx';
import styles from './Map.module.css';
import { wantSingleKeys } from './view.ts';

const KEYS = [
  ['move', '← ↑ → ↓'],
  ['open', 'Enter'],
  ['rename', 'F2'],
  ['add', 'N'],
  ['addConnected', 'Ctrl + →'],
  ['connect', 'C'],
  ['push', 'Alt + ← ↑ → ↓'],
  ['stage', '[ ]'],
  ['bottleneck', 'B'],
  ['remove', 'Del'],
  ['undo', 'Ctrl + Z'],
  ['redo', 'Ctrl + Shift + Z'],
  ['fit', '0'],
  ['zoom', '+ −'],
  ['close', 'Esc'],
  ['help', '?'],
] as const;

export function HelpDialog() {
  const { t } = useTranslation();
  const { view } = useMap();
  const open = useView((it) => it.help);
  const singleKeys = useView((it) => it.singleKeys);
  if (!open) return null;
  return (
    <Dialog onClose={() => view.setState({ help: false })} title={t('help.title')} size="md">
      <dl className={styles.keys}>
        {KEYS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`help.${name}`)}</dt>
            <dd>
              <Kbd>{keys}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.helpNote}>{t('help.pointer')}</p>
      <Checkbox
        mt="md"
        checked={singleKeys}
        label={t('help.single')}
        description={t('help.singleHint')}
        onChange={(change) => wantSingleKeys(view, change.currentTarget.checked)}
      />
    </Dialog>
  );
}
