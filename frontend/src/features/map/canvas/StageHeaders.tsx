import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconColumnInsertRight,
  IconDots,
  IconPencil,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { shiftStage } from '#domain/commands.ts';
import type { Stage } from '#domain/journeyMap.ts';
import type { StageNumbers } from '#domain/numbers.ts';
import { ScoreBadge } from '#ui/ScoreBadge.tsx';
import { stageColor } from '#ui/stageColors.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap, usePerform, useView } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import styles from './Headers.module.css';
import { NameField } from './NameField.tsx';

const POOR = 0.75;

/** The stages above the map, pinned: name, scores with their n, and how many go on. */
export function StageHeaders() {
  const { t } = useTranslation();
  const { map, layout, numbers } = useMap();
  const gestures = useGestures();
  const end = layout.width;
  return (
    <div className={styles.stages} data-pinned role="group" aria-label={t('map.stages')}>
      {layout.columns.map(({ stage: id, x, width }, at) => {
        const stage = map.stages[id];
        if (!stage) return null;
        const place = { '--x': x, '--w': width, '--stage': stageColor(stage.color, at) } as CSSProperties;
        return (
          <div key={id} className={styles.stage} style={place}>
            <StageHeader stage={stage} at={at} numbers={numbers?.stages.get(id) ?? null} />
          </div>
        );
      })}
      <div className={styles.addStage} style={{ '--x': end, '--w': 0 } as CSSProperties}>
        <ActionIcon
          variant="default"
          size={30}
          radius="xl"
          aria-label={t('stage.add')}
          title={t('stage.add')}
          onClick={() => gestures.addStage(null)}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
}

function StageHeader({ stage, at, numbers }: { stage: Stage; at: number; numbers: StageNumbers | null }) {
  const { t } = useTranslation();
  const { view } = useMap();
  const gestures = useGestures();
  const selected = useView((it) => it.selection?.id === stage.id);
  const renaming = useView((it) => it.renaming === stage.id);
  if (renaming) return <NameField id={stage.id} kind="stage" name={stage.name} />;
  return (
    <>
      <button
        type="button"
        className={styles.stageButton}
        data-element={stage.id}
        data-selected={selected || undefined}
        aria-pressed={selected}
        onClick={(click) =>
          click.detail === 2
            ? view.setState({ renaming: stage.id })
            : gestures.select({ kind: 'stage', id: stage.id })
        }
      >
        <span className={styles.stageName}>{stage.name}</span>
        <span className="dp-hidden">{t('stage.place', { place: at + 1 })}</span>
        <StageFacts numbers={numbers} />
      </button>
      <StageMenu stage={stage} />
    </>
  );
}

function StageFacts({ numbers }: { numbers: StageNumbers | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!numbers) return null;
  const { goOn } = numbers;
  return (
    <span className={styles.facts}>
      <ScoreBadge satisfaction={numbers.csat} named withCount />
      {goOn.value !== null && (
        <span
          className={styles.goOn}
          data-poor={goOn.value < POOR || undefined}
          title={t('proportion.of', {
            n: format.number(goOn.numerator),
            total: format.number(goOn.denominator),
          })}
        >
          {t('stage.goOn', { share: format.percent(goOn.value) })}
        </span>
      )}
      <ScoreBadge satisfaction={numbers.nps} named withCount />
      <ScoreBadge satisfaction={numbers.ces} named withCount />
    </span>
  );
}

function StageMenu({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  const { map, view } = useMap();
  const perform = usePerform();
  const gestures = useGestures();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          className={styles.stageMenu}
          tabIndex={-1}
          aria-label={t('stage.actions', { name: stage.name })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPencil size={15} />}
          onClick={() => view.setState({ renaming: stage.id })}
        >
          {t('stage.rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={15} />}
          onClick={() => gestures.addTouchpoint({ stage: stage.id })}
        >
          {t('touchpoint.add')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconColumnInsertRight size={15} />}
          onClick={() => gestures.addStage(stage.id)}
        >
          {t('stage.addAfter')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft size={15} />}
          onClick={() => perform(shiftStage(map, stage.id, -1).operations)}
        >
          {t('stage.left')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size={15} />}
          onClick={() => perform(shiftStage(map, stage.id, 1).operations)}
        >
          {t('stage.right')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={15} />}
          onClick={() => gestures.remove({ kind: 'stage', id: stage.id })}
        >
          {t('stage.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
