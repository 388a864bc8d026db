import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { DiscoverJourneyDocument, ImportsDocument, VocabularyDocument } from '#api/generated.ts';
import { inWords, useQuestion } from '#api/useQuestion.ts';
import { journeyNameFrom } from '#kernels/files/journeyName.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';

interface Props {
  readonly importKey: string;
  readonly fileName: string;
  readonly onClose: () => void;
}

const RECENT = 20;

/** Draws a first map from what was imported. */
export function DiscoverJourney({ importKey, fileName, onClose }: Props) {
  const { t } = useTranslation();
  const { api, key } = useWorkspace();
  const [, navigate] = useLocation();
  const { data: known } = useQuestion(api, VocabularyDocument, {});
  const { data: recent } = useQuestion(api, ImportsDocument, { first: RECENT });
  const [title, setTitle] = useState(() => journeyNameFrom(fileName));
  const [goal, setGoal] = useState<string | null>(null);
  const [days, setDays] = useState(30);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [mutationKey] = useState(() => crypto.randomUUID());
  const own = recent?.imports.edges.find((it) => it.node.key === importKey)?.node.id;

  async function discover(submit: FormEvent) {
    submit.preventDefault();
    setBusy(true);
    const input = {
      name: title.trim(),
      goal,
      window: `P${days}D`,
      imports: own ? [own] : null,
      idempotencyKey: mutationKey,
    };
    const { data, error } = await api.graphql.mutation(DiscoverJourneyDocument, { input }).toPromise();
    const made = data?.discoverJourney.journey;
    if (made) navigate(`/w/${key}/journeys/${encodeURIComponent(made.id)}`);
    else setProblem(data?.discoverJourney.errors[0]?.message ?? inWords(error));
    setBusy(false);
  }

  return (
    <Dialog onClose={onClose} title={t('discover.title')}>
      <form onSubmit={(submit) => void discover(submit)}>
        <Stack gap="md">
          <Text size="sm">{t('discover.text')}</Text>
          <TextInput
            label={t('journeys.name')}
            value={title}
            maxLength={200}
            required
            data-autofocus
            onChange={(change) => setTitle(change.currentTarget.value)}
          />
          <Select
            label={t('discover.goal')}
            description={t('discover.goalHint')}
            data={known?.vocabulary.names.map((it) => it.name) ?? []}
            value={goal}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('filter.remove') }}
            onChange={setGoal}
          />
          <NumberInput
            label={t('filter.window')}
            description={t('discover.windowHint')}
            value={days}
            min={1}
            max={36_500}
            allowDecimal={false}
            onChange={(next) => setDays(Math.max(1, Number(next) || 1))}
            hideControls
          />
          {problem !== null && <ProblemNote problem={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={title.trim() === '' || !recent}>
              {t('discover.title')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
