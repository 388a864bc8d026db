import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { ImportsDocument } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import type { RecipeContent } from '#kernels/files/recipe.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { FileChoice } from './FileChoice.tsx';
import { ImportRun } from './ImportRun.tsx';
import styles from './Imports.module.css';
import { PastImports } from './PastImports.tsx';
import { PlanEditor } from './PlanEditor.tsx';
import { type Opened, readHead } from './readHead.ts';
import { Unmapped } from './Unmapped.tsx';

const SHOWN = 50;

type Step =
  | { readonly at: 'choose' }
  | { readonly at: 'plan'; readonly opened: Opened }
  | { readonly at: 'run'; readonly opened: Opened; readonly recipe: RecipeContent };

/** Bringing in what customers did and said, and what became of it. */
export default function DataScreen() {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [unreadable, setUnreadable] = useState(false);
  const [undone, setUndone] = useState(0);
  const imports = useQuestion(api, ImportsDocument, { first: SHOWN });

  async function open(file: File) {
    const opened = await readHead(file).catch(() => null);
    setUnreadable(opened === null);
    if (opened) setStep({ at: 'plan', opened });
  }
  function onUndone() {
    imports.ask();
    setUndone((it) => it + 1);
  }
  const again = () => setStep({ at: 'choose' });

  return (
    <div className={styles.page}>
      <Title order={1} size="h2" className={styles.title}>
        {t('data.title')}
      </Title>
      {unreadable && <ProblemNote problem={t('data.unreadable')} />}
      {step.at === 'choose' && <FileChoice onFile={(file) => void open(file)} />}
      {step.at === 'plan' && (
        <PlanEditor
          opened={step.opened}
          onCancel={again}
          onImport={(recipe) => setStep({ at: 'run', opened: step.opened, recipe })}
        />
      )}
      {step.at === 'run' && (
        <ImportRun
          file={step.opened.file}
          recipe={step.recipe}
          onEnd={imports.ask}
          onBack={() => setStep({ at: 'plan', opened: step.opened })}
          onAgain={again}
        />
      )}
      {step.at === 'choose' && (
        <>
          <PastImports
            imports={imports.data?.imports.edges.map((it) => it.node) ?? null}
            problem={imports.problem}
            onRetry={imports.ask}
            onUndone={onUndone}
          />
          <Unmapped undone={undone} />
        </>
      )}
    </div>
  );
}
