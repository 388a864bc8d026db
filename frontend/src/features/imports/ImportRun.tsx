import { Button, Group, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { type Sent, sendFile } from '#api/imports.ts';
import type { RecipeContent } from '#kernels/files/recipe.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { ImportOutcome } from './ImportOutcome.tsx';
import styles from './Imports.module.css';

interface Props {
  readonly file: File;
  readonly recipe: RecipeContent;
  readonly onEnd: () => void;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}

interface Going {
  readonly sent: number;
  readonly total: number;
  readonly seconds: number;
}

/** The file on its way: how far, how fast, how long still; then what became of it. */
export function ImportRun({ file, recipe, onEnd, onBack, onAgain }: Props) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const [going, setGoing] = useState<Going>({ sent: 0, total: file.size, seconds: 0 });
  const [answer, setAnswer] = useState<Sent | null>(null);
  const cancel = useRef(new AbortController());
  const begun = useRef(false);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const start = performance.now();
    const onProgress = (sent: number, total: number) =>
      setGoing({ sent, total, seconds: (performance.now() - start) / 1000 });
    void sendFile(api, file, recipe, onProgress, cancel.current.signal).then((it) => {
      setAnswer(it);
      onEnd();
    });
  }, [api, file, recipe, onEnd]);

  if (answer?.kind === 'done')
    return (
      <ImportOutcome
        result={answer.result}
        fileName={file.name}
        kind={String(recipe.kind)}
        onAgain={onAgain}
        onUndone={() => {
          onEnd();
          onAgain();
        }}
      />
    );
  if (answer)
    return (
      <section className={styles.wizard}>
        <ProblemNote
          problem={
            answer.kind === 'cancelled'
              ? t('data.cancelled')
              : answer.kind === 'refused'
                ? answer.message
                : ''
          }
        />
        <Group gap="xs">
          <Button variant="default" onClick={onBack}>
            {t('data.backToColumns')}
          </Button>
          <Button variant="default" onClick={onAgain}>
            {t('data.another')}
          </Button>
        </Group>
      </section>
    );
  return (
    <section className={styles.wizard} aria-live="polite">
      <h2>{t('data.importing', { name: file.name })}</h2>
      <ProgressBar going={going} />
      <Group>
        <Button variant="default" onClick={() => cancel.current.abort()}>
          {t('common.cancel')}
        </Button>
      </Group>
    </section>
  );
}

function ProgressBar({ going }: { readonly going: Going }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sent, total, seconds } = going;
  const rate = seconds > 0 ? sent / seconds : 0;
  const left = rate > 0 ? (total - sent) / rate : null;
  const arrived = sent >= total;
  return (
    <>
      <Progress
        size="lg"
        value={total > 0 ? (100 * sent) / total : 0}
        animated={arrived}
        aria-label={t('data.progress')}
      />
      <p className={styles.previewNote}>
        {arrived
          ? t('data.storing')
          : t('data.sent', {
              sent: format.bytes(sent),
              total: format.bytes(total),
              rate: format.bytes(rate),
            })}
        {!arrived && left !== null && ` · ${t('data.left', { time: format.seconds(Math.ceil(left)) })}`}
      </p>
    </>
  );
}
