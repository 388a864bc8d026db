import { Alert, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconAlertTriangle, IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { guessPlan } from '#kernels/files/guess.ts';
import { type Kind, lacks, type Plan } from '#kernels/files/plan.ts';
import { type RecipeContent, toRecipe } from '#kernels/files/recipe.ts';
import { sniff } from '#kernels/files/sniff.ts';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Imports.module.css';
import { Preview } from './Preview.tsx';
import { Ratings } from './Ratings.tsx';
import type { Opened } from './readHead.ts';
import { Shape } from './Shape.tsx';

interface Props {
  readonly opened: Opened;
  readonly onCancel: () => void;
  readonly onImport: (recipe: RecipeContent) => void;
}

const WARNING = {
  root: { background: 'var(--dp-warn-soft)' },
  title: { color: 'var(--dp-warn)' },
  icon: { color: 'var(--dp-warn)' },
};

/** What the file's columns are to the evidence: recognised, shown on its first rows, and yours to change. */
export function PlanEditor({ opened, onCancel, onImport }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = useWorkspace();
  const [shape, setShape] = useState<{ charset?: string; delimiter?: string }>({});
  const sniffed = useMemo(() => sniff(opened.head, shape), [opened, shape]);
  const [plan, setPlan] = useState<Plan>(() => guessPlan(sniffed, timeZone));
  const lacking = lacks(plan);

  function reshape(next: { charset?: string; delimiter?: string }) {
    const whole = { ...shape, ...next };
    setShape(whole);
    setPlan(guessPlan(sniff(opened.head, whole), plan.zone, plan.kind));
  }

  return (
    <section className={styles.wizard} aria-labelledby="plan-title">
      <header className={styles.wizardHead}>
        <div>
          <h2 id="plan-title">{opened.file.name}</h2>
          <Text size="sm" c="var(--dp-ink-2)">
            {format.bytes(opened.file.size)} ·{' '}
            {t('data.columns', { count: sniffed.columns.length, n: format.number(sniffed.columns.length) })}
          </Text>
        </div>
        <SegmentedControl
          aria-label={t('data.kind')}
          value={plan.kind}
          data={(['interactions', 'feedback', 'customers'] as const).map((it) => ({
            value: it,
            label: t(`data.${it}`),
          }))}
          onChange={(kind) => setPlan(guessPlan(sniffed, plan.zone, kind as Kind))}
        />
      </header>
      <Shape plan={plan} onShape={reshape} onPlan={setPlan} />
      <Preview plan={plan} sniffed={sniffed} onPlan={setPlan} />
      <Ratings plan={plan} onPlan={setPlan} />
      {lacking.length > 0 && (
        <Alert
          color="yellow"
          styles={WARNING}
          icon={<IconAlertTriangle size={18} />}
          title={t('data.lacking')}
        >
          <ul className={styles.lacking}>
            {lacking.map((it) => (
              <li key={it}>{t(`lack.${it}`)}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button
          leftSection={<IconUpload size={16} aria-hidden />}
          disabled={lacking.length > 0}
          onClick={() => onImport(toRecipe(plan))}
        >
          {t('data.import')}
        </Button>
      </Group>
    </section>
  );
}
