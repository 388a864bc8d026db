import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '#api/imports.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { Stat } from '#ui/Stat.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { DiscoverJourney } from './DiscoverJourney.tsx';
import styles from './Imports.module.css';
import { RejectedRows } from './RejectedRows.tsx';
import { UndoImport } from './UndoImport.tsx';

interface Props {
  readonly result: ImportResult;
  readonly fileName: string;
  readonly kind: string;
  readonly onAgain: () => void;
  readonly onUndone: () => void;
}

/** What became of the rows, and what to do next. */
export function ImportOutcome({ result, fileName, kind, onAgain, onUndone }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState<'discover' | 'undo' | null>(null);
  const close = () => setOpen(null);
  const counts = ['read', 'accepted', 'duplicate', 'rejected', 'skipped'] as const;
  const whole = result.status === 'COMPLETED';
  return (
    <section className={styles.wizard} aria-labelledby="outcome-title">
      <h2 id="outcome-title" className={styles.outcome}>
        {whole && <IconCircleCheck size={24} aria-hidden />}
        {t(`status.${result.status}`)}: {fileName}
      </h2>
      {result.problems?.map((it) =>
        whole ? (
          <p key={it.message} className={styles.warning}>
            {it.message}
          </p>
        ) : (
          <ProblemNote key={it.message} problem={it.message} />
        ),
      )}
      <div className={styles.counts}>
        {counts
          .filter((it) => it === 'read' || it === 'accepted' || result[it] > 0)
          .map((it) => (
            <Stat
              key={it}
              value={format.number(result[it])}
              label={t(`rows.${it}`, { count: result[it] })}
              mood={it === 'rejected' ? 'bad' : undefined}
            />
          ))}
        {kind === 'interactions' && (
          <Stat
            value={format.number(result.interactions)}
            label={t('rows.interactions', { count: result.interactions })}
            detail={result.unmapped ? t('counts.unmapped', { n: format.number(result.unmapped) }) : undefined}
          />
        )}
      </div>
      {result.rejected > 0 && <RejectedRows importKey={result.id} count={result.rejected} />}
      <Group gap="xs">
        {kind === 'interactions' && result.accepted + result.duplicate > 0 && (
          <Button leftSection={<IconRoute size={16} aria-hidden />} onClick={() => setOpen('discover')}>
            {t('discover.title')}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {t('data.another')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => setOpen('undo')}
        >
          {t('data.undo')}
        </Button>
      </Group>
      {open === 'discover' && <DiscoverJourney importKey={result.id} fileName={fileName} onClose={close} />}
      {open === 'undo' && (
        <UndoImport importKey={result.id} name={fileName} onClose={close} onDone={onUndone} />
      )}
    </section>
  );
}
