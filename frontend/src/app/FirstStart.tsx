import { Loader, Progress, Text } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Redirect } from 'wouter';
import { openApi } from '#api/client.ts';
import { JourneysDocument, WorkspacesDocument } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Shell.module.css';
import { rememberedWorkspace } from './workspaces.ts';

/** Leads to where this browser was last; a newcomer to the living sample, as soon as it is there. */
export function FirstStart() {
  const { t } = useTranslation();
  const format = useFormat();
  const api = useMemo(() => openApi('main'), []);
  const world = useQuestion(api, WorkspacesDocument, {});
  const own = useQuestion(api, JourneysDocument, { first: 1 });
  const sample = world.data?.sample;
  const generating = sample?.status === 'GENERATING';
  const { ask } = world;
  useEffect(() => {
    if (!generating) return;
    const timer = setInterval(ask, 700);
    return () => clearInterval(timer);
  }, [generating, ask]);

  const remembered = rememberedWorkspace();
  if (world.data && remembered && world.data.workspaces.some((it) => it.key === remembered))
    return <Redirect to={`/w/${remembered}/journeys`} replace />;
  if (world.data && own.data && own.data.journeys.totalCount > 0)
    return <Redirect to="/w/main/journeys" replace />;
  if (sample?.status === 'READY' && sample.journeyId && own.data)
    return (
      <Redirect to={`/w/${sample.workspace}/journeys/${encodeURIComponent(sample.journeyId)}`} replace />
    );
  if (sample && !generating && own.data) return <Redirect to="/w/main/journeys" replace />;
  return (
    <main className={styles.waiting}>
      {world.problem !== null ? (
        <ProblemNote problem={world.problem} onRetry={ask} />
      ) : sample && generating ? (
        <div className={styles.making}>
          <Text fw={600}>{t('sample.making')}</Text>
          <Progress
            value={(100 * sample.customers) / Math.max(1, sample.customersTotal)}
            aria-label={t('sample.making')}
            animated
          />
          <Text size="sm" c="var(--dp-ink-2)">
            {t('sample.made', {
              done: format.number(sample.customers),
              total: format.number(sample.customersTotal),
            })}
          </Text>
        </div>
      ) : (
        <Loader role="status" aria-label={t('shell.loading')} />
      )}
    </main>
  );
}
