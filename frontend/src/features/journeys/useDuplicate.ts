import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { ImportJourneyDocument } from '#api/generated.ts';
import { exportJourney } from '#api/journeys.ts';
import { inWords } from '#api/useQuestion.ts';
import type { JourneyMap } from '#domain/journeyMap.ts';

/** Duplicates a journey by its own lossless file. */
export function useDuplicate(onDone: () => void): (map: JourneyMap) => Promise<void> {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  return async (map) => {
    const fail = (message: string) =>
      notifications.show({ color: 'red', message: message || t('problem.unreachable') });
    const content = await exportJourney(api, map.id);
    if (content === null) return void fail('');
    const input = {
      content,
      name: t('journeys.copyOf', { name: map.name }),
      idempotencyKey: crypto.randomUUID(),
    };
    const { data, error } = await api.graphql.mutation(ImportJourneyDocument, { input }).toPromise();
    if (data?.importJourney.journey) onDone();
    else fail(data?.importJourney.errors[0]?.message ?? inWords(error));
  };
}
