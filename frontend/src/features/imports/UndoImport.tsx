import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { undoImport } from '#api/imports.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';

interface Props {
  readonly importKey: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks before everything an import brought is taken out again. */
export function UndoImport({ importKey, name, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function undo() {
    setBusy(true);
    const refusal = await undoImport(api, importKey);
    setBusy(false);
    if (refusal !== null) return setProblem(refusal);
    onClose();
    onDone();
  }
  return (
    <Dialog onClose={onClose} title={t('past.undoTitle', { name })}>
      <Stack gap="md">
        <Text>{t('past.undoText')}</Text>
        {problem !== null && <ProblemNote problem={problem} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('past.keep')}
          </Button>
          <Button color="red" loading={busy} onClick={() => void undo()}>
            {t('data.undo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
