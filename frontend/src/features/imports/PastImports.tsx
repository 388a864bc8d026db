import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconListDetails, IconRoute } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import type { ImportFieldsFragment } from '#api/generated.ts';
import { GeneratedBadge } from '#ui/GeneratedBadge.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { DiscoverJourney } from './DiscoverJourney.tsx';
import styles from './Imports.module.css';
import { RejectedRows } from './RejectedRows.tsx';
import { UndoImport } from './UndoImport.tsx';

interface Props {
  readonly imports: readonly ImportFieldsFragment[] | null;
  readonly problem: string | null;
  readonly onRetry: () => void;
  readonly onUndone: () => void;
}

/** What was imported before, newest first; each can be undone. */
export function PastImports({ imports, problem, onRetry, onUndone }: Props) {
  const { t } = useTranslation();
  const { generated } = useWorkspace();
  if (problem !== null) return <ProblemNote problem={problem} onRetry={onRetry} />;
  if (!imports) return null;
  return (
    <section className={styles.section} aria-labelledby="past-title">
      <h2 id="past-title">
        {t('past.title')} {generated && <GeneratedBadge />}
      </h2>
      {imports.length === 0 ? (
        <Text c="var(--dp-ink-2)">{t('past.none')}</Text>
      ) : (
        <ul className={styles.past}>
          {imports.map((it) => (
            <PastImport key={it.id} past={it} onUndone={onUndone} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PastImport({
  past,
  onUndone,
}: {
  readonly past: ImportFieldsFragment;
  readonly onUndone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = useWorkspace();
  const [open, setOpen] = useState<'rejects' | 'undo' | 'discover' | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const name = past.fileName ?? t('past.unnamed');
  const facts = (['accepted', 'duplicate', 'rejected', 'skipped'] as const).filter((it) => past[it] > 0);
  function undone() {
    onUndone();
    // The button that was pressed goes away; what stays is the import, now undone.
    item.current?.focus();
  }
  return (
    <li className={styles.pastItem} ref={item} tabIndex={-1}>
      <div className={styles.pastHead}>
        <div>
          <b>{name}</b>
          <span className={styles.status} data-status={past.status}>
            {t(`status.${past.status}`)}
          </span>
          <p>
            {t(`kind.${past.kind}`)} · {format.dateTime(past.startedAt, timeZone)}
            {facts.map((it) => (
              <span key={it}>
                {' · '}
                {t(`counts.${it}`)}: {format.number(past[it])}
              </span>
            ))}
          </p>
          {past.problems.map((it) => (
            <p
              key={it.message}
              className={styles.pastProblem}
              data-warning={past.status === 'COMPLETED' || undefined}
            >
              {it.message}
            </p>
          ))}
        </div>
        <Group gap={6}>
          {past.rejected > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconListDetails size={15} aria-hidden />}
              aria-expanded={open === 'rejects'}
              onClick={() => setOpen(open === 'rejects' ? null : 'rejects')}
            >
              {t('past.rejects')}
            </Button>
          )}
          {past.kind === 'INTERACTIONS' && past.status === 'COMPLETED' && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRoute size={15} aria-hidden />}
              aria-label={t('past.discover', { name })}
              onClick={() => setOpen('discover')}
            >
              {t('discover.title')}
            </Button>
          )}
          {(past.status === 'COMPLETED' || past.status === 'STOPPED') && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              aria-label={t('past.undoNamed', { name })}
              onClick={() => setOpen('undo')}
            >
              {t('past.undo')}
            </Button>
          )}
        </Group>
      </div>
      {open === 'rejects' && <RejectedRows importKey={past.key} count={past.rejected} />}
      {open === 'undo' && (
        <UndoImport importKey={past.key} name={name} onClose={() => setOpen(null)} onDone={undone} />
      )}
      {open === 'discover' && (
        <DiscoverJourney importKey={past.key} fileName={name} onClose={() => setOpen(null)} />
      )}
    </li>
  );
}
