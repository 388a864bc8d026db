import { Button, NativeSelect, Text } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { BlindSpotsDocument, JourneyNamesDocument } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Imports.module.css';

const OFFERED = 100;

/** What came in and no touchpoint of a journey accepts: its blind spots, listed anew when an import is undone. */
export function Unmapped({ undone }: { readonly undone: number }) {
  const { t } = useTranslation();
  const { api } = useWorkspace();
  const { data } = useQuestion(api, JourneyNamesDocument, { first: OFFERED });
  const [chosen, setChosen] = useState<string | null>(null);
  const journeys = data?.journeys.edges.map((it) => it.node) ?? [];
  const journey = chosen ?? journeys[0]?.id;
  if (!journey) return null;
  return (
    <section className={styles.section} aria-labelledby="unmapped-title">
      <h2 id="unmapped-title">{t('unmapped.title')}</h2>
      <Text c="var(--dp-ink-2)" size="sm">
        {t('unmapped.text')}
      </Text>
      <NativeSelect
        label={t('unmapped.journey')}
        value={journey}
        data={journeys.map((it) => ({ value: it.id, label: it.name }))}
        onChange={(change) => setChosen(change.currentTarget.value)}
        className={styles.narrow}
      />
      <BlindSpots key={journey} journey={journey} undone={undone} />
    </section>
  );
}

function BlindSpots({ journey, undone }: { readonly journey: string; readonly undone: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { api, key } = useWorkspace();
  const { data } = useQuestion(api, BlindSpotsDocument, { id: journey }, undone);
  if (!data?.journey) return null;
  const { unmappedInteractions, unattachedFeedback } = data.journey;
  const lists = [
    { title: t('unmapped.interactions'), none: t('blind.none'), names: unmappedInteractions },
    { title: t('unmapped.feedback'), none: t('unmapped.noFeedback'), names: unattachedFeedback },
  ];
  return (
    <>
      <div className={styles.blind}>
        {lists.map(({ title, none, names }) => (
          <div key={title}>
            <h3>{title}</h3>
            {names.length === 0 && <p className={styles.previewNote}>{none}</p>}
            <ul>
              {names.map((it) => (
                <li key={it.name}>
                  <span>{it.name}</span>
                  <b>{format.number(it.count)}</b>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Button
        component={Link}
        href={`/w/${key}/journeys/${encodeURIComponent(journey)}`}
        variant="default"
        size="xs"
        className={styles.narrow}
        leftSection={<IconMap2 size={16} aria-hidden />}
      >
        {t('unmapped.open')}
      </Button>
    </>
  );
}
