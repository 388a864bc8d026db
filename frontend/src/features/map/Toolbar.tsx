import { ActionIcon, Button, Tooltip } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconColumnInsertRight,
  IconKeyboard,
  IconPlus,
  IconTrendingDown,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stagesInOrder } from '#domain/journeyMap.ts';
import { markedBottlenecks } from '#domain/numbers.ts';
import { useEditing, useMap, usePerform, useView } from './context.tsx';
import styles from './Map.module.css';
import { SaveState } from './SaveState.tsx';
import { useGestures } from './useGestures.ts';

/** The journey's name and state, and the deeds that need no key. */
export function Toolbar() {
  const { t } = useTranslation();
  const { store, view, map, numbers } = useMap();
  const gestures = useGestures();
  const canUndo = useEditing((it) => it.editing.undo.length > 0);
  const canRedo = useEditing((it) => it.editing.redo.length > 0);
  const side = useView((it) => it.side);
  const marked = numbers ? markedBottlenecks(numbers).length : 0;

  function addTouchpoint() {
    const { selection } = view.getState();
    const at = selection?.kind === 'touchpoint' ? map.touchpoints[selection.id] : undefined;
    const stage = selection?.kind === 'stage' ? selection.id : (at?.stage ?? stagesInOrder(map)[0]?.id);
    if (stage) gestures.addTouchpoint({ stage, channel: at?.channel ?? null, behind: at?.id ?? null });
  }

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('map.tools')}>
      <JourneyName />
      <JourneyButton />
      <SaveState />
      <span className={styles.divider} />
      <Tooltip label={t('undo.undo')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('undo.undo')}
          disabled={!canUndo}
          onClick={() => store.getState().undo()}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('undo.redo')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('undo.redo')}
          disabled={!canRedo}
          onClick={() => store.getState().redo()}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <span className={styles.divider} />
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlus size={15} aria-hidden />}
        disabled={Object.keys(map.stages).length === 0}
        onClick={addTouchpoint}
      >
        {t('touchpoint.touchpoint')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconColumnInsertRight size={15} aria-hidden />}
        onClick={() => gestures.addStage(null)}
      >
        {t('stage.stage')}
      </Button>
      <span className={styles.spring} />
      <Button
        size="compact-sm"
        variant={side === 'bottlenecks' ? 'light' : 'default'}
        color={marked > 0 ? 'red' : 'indigo'}
        className={marked > 0 ? styles.alarm : undefined}
        leftSection={<IconTrendingDown size={15} aria-hidden />}
        aria-pressed={side === 'bottlenecks'}
        onClick={() => view.setState({ side: side === 'bottlenecks' ? null : 'bottlenecks' })}
      >
        {marked > 0 ? t('bottlenecks.count', { count: marked }) : t('bottlenecks.title')}
      </Button>
      <Tooltip label={t('help.title')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('help.title')}
          onClick={() => view.setState({ help: true })}
        >
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

/** Opens what is set for the journey as a whole. */
function JourneyButton() {
  const { t } = useTranslation();
  const { view } = useMap();
  const gestures = useGestures();
  const open = useView((it) => it.side === 'element' && it.selection === null);
  function toggle() {
    view.setState({ selection: null, connecting: null, side: null });
    if (!open) gestures.open();
  }
  return (
    <Tooltip label={t('journey.settings')} withinPortal={false}>
      <ActionIcon
        variant={open ? 'light' : 'subtle'}
        color={open ? 'indigo' : 'gray'}
        aria-label={t('journey.settings')}
        aria-pressed={open}
        data-opens-journey
        onClick={toggle}
      >
        <IconAdjustmentsHorizontal size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function JourneyName() {
  const { t } = useTranslation();
  const { map } = useMap();
  const perform = usePerform();
  const [text, setText] = useState<string | null>(null);
  const finish = () => {
    const name = text?.trim();
    if (name && name !== map.name) perform([{ kind: 'changeJourney', name }]);
    setText(null);
  };
  return (
    <input
      className={styles.journeyName}
      aria-label={t('journeys.name')}
      value={text ?? map.name}
      maxLength={200}
      size={Math.max(8, Math.min(44, (text ?? map.name).length + 1))}
      onChange={(change) => setText(change.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(press) => {
        if (press.key === 'Escape') setText(null);
        if (press.key === 'Enter' || press.key === 'Escape') press.currentTarget.blur();
      }}
    />
  );
}
