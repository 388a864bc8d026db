import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Clash } from '#domain/editing.ts';
import type { WalkUnit } from '#domain/journeyMap.ts';
import type { Operation } from '#domain/operation.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useEditing, useMap, usePerform } from './context.tsx';
import styles from './Map.module.css';

/** Edits that the server refused, and fields that a colleague had set to something else: both values are shown. */
export function Clashes() {
  const { t } = useTranslation();
  const { store } = useMap();
  const clashes = useEditing((it) => it.editing.clashes);
  const refusals = useEditing((it) => it.editing.refusals);
  if (clashes.length === 0 && refusals.length === 0) return null;
  return (
    <div className={styles.notes} role="alert">
      {refusals.length > 0 && (
        <div className={styles.note} data-bad>
          <IconAlertTriangle size={18} aria-hidden />
          <div>
            <b>{t('clash.refused')}</b>
            {refusals.map((it) => (
              <p key={it.message}>{it.message}</p>
            ))}
          </div>
          <CloseButton
            size="sm"
            aria-label={t('common.close')}
            onClick={() => store.getState().dismissRefusals()}
          />
        </div>
      )}
      {clashes.map((clash) => (
        <ClashNote key={`${clash.id} ${clash.field}`} clash={clash} />
      ))}
    </div>
  );
}

function ClashNote({ clash }: { clash: Clash }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { store, map } = useMap();
  const perform = usePerform();
  const element = map.touchpoints[clash.id] ?? map.stages[clash.id];
  const name = element?.name ?? map.name;
  const dismiss = () => store.getState().dismissClash(clash);
  const theirs = takeTheirs(clash, map);
  function show(value: unknown): string {
    if (value === null || value === undefined || value === '') return '–';
    if (typeof value !== 'string') return JSON.stringify(value);
    if (clash.field === 'window') return format.duration(value);
    return clash.field === 'unit' ? t(`unit.${value as WalkUnit}`) : value;
  }
  return (
    <div className={styles.note}>
      <IconUsers size={18} aria-hidden />
      <div>
        <b>{t('clash.title', { name })}</b>
        <p>{t('clash.values', { yours: show(clash.yours), theirs: show(clash.theirs) })}</p>
        <Button size="compact-xs" variant="default" onClick={dismiss}>
          {t('clash.keep')}
        </Button>{' '}
        {theirs && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              perform([theirs]);
              dismiss();
            }}
          >
            {t('clash.take')}
          </Button>
        )}
      </div>
      <CloseButton size="sm" aria-label={t('common.close')} onClick={dismiss} />
    </div>
  );
}

/** The operation that sets their value; a place (stage, order) is taken by moving instead. */
function takeTheirs({ id, field, theirs }: Clash, map: ReturnType<typeof useMap>['map']): Operation | null {
  const change = { [field]: theirs };
  if (
    map.touchpoints[id] &&
    ['name', 'channel', 'customerGoal', 'description', 'rule', 'flags'].includes(field)
  )
    return { kind: 'changeTouchpoint', id, ...change };
  if (map.stages[id] && ['name', 'color', 'goal'].includes(field))
    return { kind: 'changeStage', id, ...change };
  if (id === map.id && ['name', 'description', 'window', 'unit'].includes(field))
    return { kind: 'changeJourney', ...change };
  return null;
}
