import { IconFlag2Filled, IconLogin2, IconLogout2, IconTriangleInvertedFilled } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ScoreBadge } from '#ui/ScoreBadge.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { ChannelIcon } from '../ChannelIcon.tsx';
import { useMap, useView } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import styles from './Card.module.css';
import { NameField } from './NameField.tsx';
import { RetentionBar } from './RetentionBar.tsx';
import { useCardDetails } from './useCardDetails.ts';
import { useCardDrag } from './useCardDrag.ts';
import type { CardData, CardNode } from './useNodes.ts';

/** A touchpoint on the map: its title, how many came, how satisfied they were, how many went on. */
export const TouchpointCard = memo(function TouchpointCard({ id, data }: NodeProps<CardNode>) {
  const { touchpoint, bottleneck } = data;
  const { view } = useMap();
  const format = useFormat();
  const selected = useView((it) => it.selection?.id === id);
  const connectingFrom = useView((it) => it.connecting === id);
  const renaming = useView((it) => it.renaming === id);
  const reachable = useView((it) => it.selection?.id === id || (it.selection === null && data.first));
  const gestures = useGestures();
  const drag = useCardDrag(id);
  const details = useCardDetails(data);
  const open = (click: MouseEvent) => {
    if (click.detail !== 2) gestures.select({ kind: 'touchpoint', id });
    else view.setState({ renaming: id });
  };
  return (
    <div
      className={styles.card}
      data-selected={selected || undefined}
      data-bottleneck={bottleneck ? true : undefined}
      data-connecting={connectingFrom || undefined}
      data-backstage={touchpoint.flags.includes('BACKSTAGE') || undefined}
      {...drag}
    >
      <Handle type="target" position={Position.Left} className={styles.handle} isConnectableStart={false} />
      {renaming ? (
        <div className={styles.body}>
          <NameField id={id} kind="touchpoint" name={touchpoint.name} />
        </div>
      ) : (
        <button
          type="button"
          className={styles.body}
          data-element={id}
          tabIndex={reachable ? 0 : -1}
          aria-pressed={selected}
          onClick={open}
        >
          <CardBody {...data} />
          <span className="dp-hidden">{details}</span>
        </button>
      )}
      {bottleneck?.exits.value != null && (
        <span className={styles.exits} aria-hidden>
          <IconTriangleInvertedFilled size={8} />
          {format.percent(bottleneck.exits.value)}
        </span>
      )}
      <Handle type="source" position={Position.Right} className={styles.handle} />
    </div>
  );
});

function CardBody({ touchpoint, numbers }: CardData) {
  const { t } = useTranslation();
  const format = useFormat();
  const met = numbers !== null && numbers.reached > 0;
  return (
    <>
      <span className={styles.title}>
        <ChannelIcon channel={touchpoint.channel} size={14} />
        <span className={styles.name}>{touchpoint.name}</span>
        <FlagIcons touchpoint={touchpoint} />
      </span>
      <span className={styles.facts} aria-hidden>
        {numbers &&
          (met ? (
            <b>{format.compact(numbers.reached)}</b>
          ) : (
            <i className={styles.never}>{t('card.never')}</i>
          ))}
        <ScoreBadge satisfaction={numbers?.satisfaction ?? null} withCount />
      </span>
      {met && <RetentionBar exits={numbers.exits} />}
    </>
  );
}

function FlagIcons({ touchpoint }: Pick<CardData, 'touchpoint'>) {
  return (
    <>
      {touchpoint.flags.includes('ENTRY') && <IconLogin2 size={13} className={styles.flag} aria-hidden />}
      {touchpoint.flags.includes('GOAL') && <IconFlag2Filled size={13} className={styles.goal} aria-hidden />}
      {touchpoint.flags.includes('EXIT') && <IconLogout2 size={13} className={styles.exit} aria-hidden />}
    </>
  );
}
