import { Autocomplete, Button, Checkbox, Select } from '@mantine/core';
import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connect, setFlags } from '#domain/commands.ts';
import {
  stagesInOrder,
  TOUCHPOINT_FLAGS,
  type Touchpoint,
  type TouchpointFlag,
  touchpointsInOrder,
} from '#domain/journeyMap.ts';
import { lastOrder } from '#kernels/layout/moving.ts';
import { useMap, usePerform } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import styles from './Panel.module.css';
import { TextField } from './TextField.tsx';

/** What the designer says of a touchpoint. */
export function TouchpointDetails({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTranslation();
  const { map } = useMap();
  const perform = usePerform();
  const gestures = useGestures();
  const { id } = touchpoint;
  const change = (fields: object) => perform([{ kind: 'changeTouchpoint', id, ...fields }]);
  return (
    <div className={styles.fields}>
      <TextField
        label={t('touchpoint.title')}
        value={touchpoint.name}
        required
        onSave={(name) => change({ name })}
      />
      <TextField
        label={t('touchpoint.customerGoal')}
        placeholder={t('touchpoint.customerGoalExample')}
        value={touchpoint.customerGoal}
        lines={2}
        maxLength={2000}
        onSave={(customerGoal) => change({ customerGoal })}
      />
      <ChannelField
        key={touchpoint.channel}
        channel={touchpoint.channel}
        onSave={(channel) => change({ channel })}
      />
      <Select
        label={t('stage.stage')}
        data={stagesInOrder(map).map((it) => ({ value: it.id, label: it.name }))}
        value={touchpoint.stage}
        allowDeselect={false}
        onChange={(stage) => {
          if (!stage || stage === touchpoint.stage) return;
          const order = lastOrder(map, stage, id);
          perform([{ kind: 'moveTouchpoint', id, stage, order, channel: touchpoint.channel }]);
        }}
      />
      <Checkbox.Group
        label={t('touchpoint.flags')}
        value={[...touchpoint.flags]}
        onChange={(flags) => perform(setFlags(map, id, flags as TouchpointFlag[]).operations)}
      >
        <div className={styles.flags}>
          {TOUCHPOINT_FLAGS.map((flag) => (
            <Checkbox
              key={flag}
              size="xs"
              value={flag}
              label={t(`flag.${flag}`)}
              description={t(`flagHint.${flag}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <TextField
        label={t('touchpoint.description')}
        value={touchpoint.description}
        lines={2}
        maxLength={10_000}
        onSave={(description) => change({ description })}
      />
      <Connections touchpoint={touchpoint} />
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        className={styles.delete}
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => gestures.remove({ kind: 'touchpoint', id })}
      >
        {t('touchpoint.delete')}
      </Button>
    </div>
  );
}

function ChannelField({
  channel,
  onSave,
}: {
  channel: string | null;
  onSave: (channel: string | null) => void;
}) {
  const { t } = useTranslation();
  const { layout, vocabulary } = useMap();
  const [text, setText] = useState(channel ?? '');
  const known = [...new Set([...layout.lanes.map((it) => it.channel ?? ''), ...vocabulary.channels])];
  const save = (value: string) => {
    const next = value.trim() || null;
    if (next !== channel) onSave(next);
  };
  return (
    <Autocomplete
      label={t('touchpoint.channel')}
      placeholder={t('touchpoint.channelExample')}
      data={known.filter(Boolean)}
      value={text}
      maxLength={200}
      onChange={setText}
      onOptionSubmit={save}
      onBlur={() => save(text)}
    />
  );
}

/** The planned ways on from here, and the means to plan another without a pointer. */
function Connections({ touchpoint }: { touchpoint: Touchpoint }) {
  const { t } = useTranslation();
  const { map } = useMap();
  const perform = usePerform();
  const gestures = useGestures();
  const planned = Object.values(map.transitions).filter((it) => it.from === touchpoint.id);
  const reached = new Set(planned.map((it) => it.to));
  return (
    <section className={styles.section}>
      <h3>{t('touchpoint.leadsTo')}</h3>
      <ul className={styles.rows}>
        {planned.map(({ id, to }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.rowButton}
              onClick={() => gestures.select({ kind: 'transition', id })}
            >
              <IconArrowRight size={14} aria-hidden />
              <span className={styles.rowName}>{map.touchpoints[to]?.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <Select
        size="xs"
        aria-label={t('touchpoint.connectTo')}
        placeholder={t('touchpoint.connectTo')}
        leftSection={<IconPlus size={14} aria-hidden />}
        searchable
        value={null}
        data={touchpointsInOrder(map)
          .filter((it) => !reached.has(it.id))
          .map((it) => ({ value: it.id, label: it.name }))}
        onChange={(to) => to && perform(connect(map, touchpoint.id, to).operations)}
      />
    </section>
  );
}
