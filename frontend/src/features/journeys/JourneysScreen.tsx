import { Button, Group, Skeleton, Title } from '@mantine/core';
import { IconDatabaseImport, IconFlask, IconPlus, IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { JourneysDocument, WorkspacesDocument } from '#api/generated.ts';
import { readJourney } from '#api/journeys.ts';
import { useQuestion } from '#api/useQuestion.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { CreateJourney } from './CreateJourney.tsx';
import { JourneyCard } from './JourneyCard.tsx';
import styles from './Journeys.module.css';

const SHOWN = 100;

/** The journeys of a workspace: what they look like, how they fare, and the ways to get one. */
export default function JourneysScreen() {
  const { t } = useTranslation();
  const { api, key } = useWorkspace();
  const { data, problem, ask } = useQuestion(api, JourneysDocument, { first: SHOWN });
  const [creating, setCreating] = useState(false);
  const journeys = data?.journeys.edges.map((edge) => edge.node) ?? [];
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      {t('journeys.create')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <Group justify="space-between" className={styles.head}>
        <Title order={1} size="h2">
          {t('journeys.title')}
        </Title>
        {journeys.length > 0 && (
          <Group gap="xs">
            <ImportLink />
            {create}
          </Group>
        )}
      </Group>
      {problem !== null && <ProblemNote problem={problem} onRetry={ask} />}
      {!data && problem === null && <Skeletons />}
      {data && journeys.length === 0 && (
        <EmptyState
          icon={<IconRoute size={30} />}
          title={t('journeys.empty')}
          actions={
            <>
              <SampleLink />
              <ImportLink />
              {create}
            </>
          }
        >
          {t('journeys.emptyText')}
        </EmptyState>
      )}
      <ul className={styles.grid}>
        {journeys.map((journey) => (
          <JourneyCard
            key={journey.id}
            map={readJourney(journey)}
            updatedAt={journey.updatedAt}
            onChanged={ask}
          />
        ))}
      </ul>
      {creating && <CreateJourney onClose={() => setCreating(false)} workspace={key} />}
    </div>
  );
}

function ImportLink() {
  const { t } = useTranslation();
  const { key } = useWorkspace();
  return (
    <Button
      component={Link}
      href={`/w/${key}/data`}
      variant="default"
      leftSection={<IconDatabaseImport size={16} aria-hidden />}
    >
      {t('journeys.import')}
    </Button>
  );
}

function SampleLink() {
  const { t } = useTranslation();
  const { api, generated } = useWorkspace();
  const { data } = useQuestion(api, WorkspacesDocument, {});
  const sample = data?.sample;
  if (generated || sample?.status !== 'READY' || !sample.journeyId) return null;
  return (
    <Button
      component={Link}
      href={`/w/${sample.workspace}/journeys/${encodeURIComponent(sample.journeyId)}`}
      variant="light"
      leftSection={<IconFlask size={16} aria-hidden />}
    >
      {t('journeys.openSample')}
    </Button>
  );
}

function Skeletons() {
  return (
    <div className={styles.grid} aria-hidden>
      {[0, 1, 2].map((it) => (
        <Skeleton key={it} height={300} radius="lg" />
      ))}
    </div>
  );
}
