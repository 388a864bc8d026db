import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { sendEdit } from '#api/journeys.ts';
import type { JourneyMap } from '#domain/journeyMap.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';

interface Props {
  readonly map: JourneyMap;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RenameJourney({ map, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const [name, setName] = useState(map.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());

  async function rename(submit: FormEvent) {
    submit.preventDefault();
    const operations = [{ kind: 'changeJourney' as const, name: name.trim() }];
    const answer = await sendEdit(api, map.id, { key, base: map.revision, operations });
    if (answer.kind === 'taken') {
      onDone();
      onClose();
    } else setProblem(answer.kind === 'refused' ? (answer.problems[0]?.message ?? '') : '');
  }

  return (
    <Dialog onClose={onClose} title={t('journeys.rename')}>
      <form onSubmit={(submit) => void rename(submit)}>
        <Stack gap="md">
          <TextInput
            label={t('journeys.name')}
            value={name}
            maxLength={200}
            required
            data-autofocus
            onChange={(change) => setName(change.currentTarget.value)}
          />
          {problem !== null && <ProblemNote problem={problem} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''}>
              {t('journeys.rename')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
