import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { deleteTouchpoint } from '#domain/commands.ts';
import { touchpointsOf } from '#domain/journeyMap.ts';
import type { Operation } from '#domain/operation.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useMap, useView } from './context.tsx';
import { useGestures } from './useGestures.ts';

/** Asks where a deletion takes more along than meets the eye; undo brings all of it back. */
export function DeleteDialog() {
  const { t } = useTranslation();
  const { map, view } = useMap();
  const gestures = useGestures();
  const id = useView((it) => it.deleting);
  const stage = id ? map.stages[id] : undefined;
  const touchpoint = id ? map.touchpoints[id] : undefined;
  if (!id || (!stage && !touchpoint)) return null;
  const close = () => view.setState({ deleting: null });
  const remove = (operations: readonly Operation[]) => gestures.removeBy(id, operations);
  const name = stage?.name ?? touchpoint?.name ?? '';
  return (
    <Dialog onClose={close} title={t('deleting.title', { name })}>
      <Stack gap="md">
        <Text>
          {stage ? t('deleting.stage', { count: touchpointsOf(map, id).length }) : t('deleting.between')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          {stage ? (
            <Button color="red" data-autofocus onClick={() => remove([{ kind: 'deleteStage', id }])}>
              {t('stage.delete')}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => remove(deleteTouchpoint(map, id, false).operations)}>
                {t('deleting.plain')}
              </Button>
              <Button
                color="red"
                data-autofocus
                onClick={() => remove(deleteTouchpoint(map, id, true).operations)}
              >
                {t('deleting.reconnect')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
