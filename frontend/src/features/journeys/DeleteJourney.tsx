import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { DeleteJourneyDocument } from '#api/generated.ts';
import { inWords } from '#api/useQuestion.ts';
import type { JourneyMap } from '#domain/journeyMap.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';

interface Props {
  readonly map: JourneyMap;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Deleting cannot be taken back, so it is asked; the evidence stays, and it says so. */
export function DeleteJourney({ map, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const [problem, setProblem] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());

  async function remove() {
    const input = { id: map.id, idempotencyKey: key };
    const { data, error } = await api.graphql.mutation(DeleteJourneyDocument, { input }).toPromise();
    if (data?.deleteJourney.id) {
      onDone();
      onClose();
    } else setProblem(data?.deleteJourney.errors[0]?.message ?? inWords(error));
  }

  return (
    <Dialog onClose={onClose} title={t('journeys.deleteTitle', { name: map.name })}>
      <Stack gap="md">
        <Text>{t('journeys.deleteText')}</Text>
        {problem !== null && <ProblemNote problem={problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red" onClick={() => void remove()}>
            {t('journeys.delete')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
