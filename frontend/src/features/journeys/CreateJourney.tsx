import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { CreateJourneyDocument } from '#api/generated.ts';
import { inWords } from '#api/useQuestion.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';

interface Props {
  readonly workspace: string;
  readonly onClose: () => void;
}

/** A new map: its title and, one a line, its stages, with the usual ones suggested. */
export function CreateJourney({ workspace, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const [, navigate] = useLocation();
  const [name, setName] = useState('');
  const [stages, setStages] = useState(t('journeys.usualStages'));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());

  async function create(submit: FormEvent) {
    submit.preventDefault();
    setBusy(true);
    const lines = stages.split('\n').map((it) => it.trim());
    const input = {
      name: name.trim(),
      stages: lines.filter(Boolean).map((it) => ({ name: it, touchpoints: [] })),
      transitions: [],
      idempotencyKey: key,
    };
    const { data, error } = await api.graphql.mutation(CreateJourneyDocument, { input }).toPromise();
    const made = data?.createJourney.journey;
    if (made) navigate(`/w/${workspace}/journeys/${encodeURIComponent(made.id)}`);
    else setProblem(data?.createJourney.errors[0]?.message ?? inWords(error));
    setBusy(false);
  }

  return (
    <Dialog onClose={onClose} title={t('journeys.create')}>
      <form onSubmit={(submit) => void create(submit)}>
        <Stack gap="md">
          <TextInput
            label={t('journeys.name')}
            placeholder={t('journeys.nameExample')}
            value={name}
            maxLength={200}
            required
            data-autofocus
            onChange={(change) => setName(change.currentTarget.value)}
          />
          <Textarea
            label={t('journeys.stages')}
            description={t('journeys.stagesHint')}
            value={stages}
            autosize
            minRows={4}
            maxRows={12}
            onChange={(change) => setStages(change.currentTarget.value)}
          />
          {problem !== null && <ProblemNote problem={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={name.trim() === ''}>
              {t('journeys.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
