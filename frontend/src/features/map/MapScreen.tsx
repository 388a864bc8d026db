import { Skeleton } from '@mantine/core';
import '@xyflow/react/dist/base.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import type { Id } from '#domain/journeyMap.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { MapProvider } from './context.tsx';
import styles from './Map.module.css';
import { useOpenJourney } from './useOpenJourney.ts';
import { Workbench } from './Workbench.tsx';

/** One journey as a map: what was designed, what customers really did there, and what they said. */
export default function MapScreen({ journey }: { readonly journey: Id }) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const { store, problem, gone, open } = useOpenJourney(api, journey);
  if (gone) return <Notice problem={t('map.gone')} />;
  if (problem !== null) return <Notice problem={problem} onRetry={open} />;
  if (!store) return <Skeleton height="100%" radius={0} aria-label={t('shell.loading')} />;
  return (
    <MapProvider store={store} journey={journey}>
      <ReactFlowProvider>
        <Workbench />
      </ReactFlowProvider>
    </MapProvider>
  );
}

function Notice(props: { problem: string; onRetry?: () => void }) {
  return (
    <div className={styles.notice}>
      <ProblemNote {...props} />
    </div>
  );
}
