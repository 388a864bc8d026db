import { Button } from '@mantine/core';
import { IconColumnInsertRight, IconDatabaseImport, IconEyeSearch, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { writeFilter } from '#domain/filter.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from './context.tsx';
import styles from './Map.module.css';
import { useGestures } from './useGestures.ts';

/** What the map says while it has no stages, no interactions, or none that its touchpoints accept. */
export function NoInteractions() {
  const { t } = useTranslation();
  const format = useFormat();
  const { key } = useWorkspace();
  const { map, view, numbers, filter, vocabulary } = useMap();
  const gestures = useGestures();
  if (Object.keys(map.stages).length === 0)
    return (
      <div className={styles.blank}>
        <EmptyState
          icon={<IconRoute size={30} />}
          title={t('map.noStages')}
          actions={
            <Button
              leftSection={<IconColumnInsertRight size={16} aria-hidden />}
              onClick={() => gestures.addStage(null)}
            >
              {t('stage.add')}
            </Button>
          }
        >
          {t('map.noStagesText')}
        </EmptyState>
      </div>
    );
  if (!numbers || numbers.entrants > 0 || !vocabulary.known) return null;
  const any = vocabulary.known.interactions > 0;
  const filtered = writeFilter(filter) !== '';
  return (
    <aside className={styles.nothing} aria-label={t('map.nothingTitle')}>
      <div>
        <b>{any ? (filtered ? t('map.nothingFiltered') : t('map.nothingMatched')) : t('map.nothingTitle')}</b>
        <p>
          {any
            ? filtered
              ? t('map.nothingFilteredText')
              : t('map.nothingMatchedText', { n: format.number(vocabulary.known.interactions) })
            : t('map.nothingText')}
        </p>
      </div>
      {any ? (
        !filtered && (
          <Button
            size="sm"
            leftSection={<IconEyeSearch size={16} aria-hidden />}
            onClick={() => view.setState({ side: 'bottlenecks' })}
          >
            {t('blind.show')}
          </Button>
        )
      ) : (
        <Button
          size="sm"
          component={Link}
          href={`/w/${key}/data`}
          leftSection={<IconDatabaseImport size={16} aria-hidden />}
        >
          {t('journeys.import')}
        </Button>
      )}
    </aside>
  );
}
