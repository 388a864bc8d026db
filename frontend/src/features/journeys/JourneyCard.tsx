import { ActionIcon, Menu } from '@mantine/core';
import { IconCopy, IconDots, IconPencil, IconTrash, IconTrendingDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { JourneyCardNumbersDocument, type JourneyCardNumbersQuery } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import type { JourneyMap } from '#domain/journeyMap.ts';
import { GeneratedBadge } from '#ui/GeneratedBadge.tsx';
import { ScoreBadge } from '#ui/ScoreBadge.tsx';
import { Thumbnail } from '#ui/Thumbnail.tsx';
import { useFormat } from '#ui/useFormat.ts';
import { DeleteJourney } from './DeleteJourney.tsx';
import styles from './Journeys.module.css';
import { RenameJourney } from './RenameJourney.tsx';
import { useDuplicate } from './useDuplicate.ts';

interface Props {
  readonly map: JourneyMap;
  readonly updatedAt: string;
  readonly onChanged: () => void;
}

type Numbers = NonNullable<JourneyCardNumbersQuery['journey']>['analysis'];

/** One journey at a glance: its picture, its worst bottleneck, how satisfied its customers are. */
export function JourneyCard({ map, updatedAt, onChanged }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { api, key, generated } = useWorkspace();
  const { data } = useQuestion(api, JourneyCardNumbersDocument, { id: map.id });
  const numbers = data?.journey?.analysis ?? null;
  const walks = useMemo(
    () => new Map(numbers?.transitions.map((it) => [`${it.from.id} ${it.to.id}`, it.walks])),
    [numbers],
  );
  const worst = worstOf(numbers);
  const bottlenecks = useMemo(() => new Set(worst ? [worst.touchpoint.id] : []), [worst]);
  return (
    <li className={styles.card}>
      <Link href={`/w/${key}/journeys/${encodeURIComponent(map.id)}`} className={styles.link}>
        <div className={styles.picture}>
          <Thumbnail
            map={map}
            walks={walks}
            bottlenecks={bottlenecks}
            label={t('journeys.picture', { name: map.name })}
          />
        </div>
        <h2 className={styles.name}>{map.name}</h2>
      </Link>
      <p className={styles.meta}>
        {t('journeys.revision', {
          revision: format.number(map.revision),
          ago: format.ago(updatedAt, new Date()),
        })}
        {generated && <GeneratedBadge />}
      </p>
      <div className={styles.facts}>
        {numbers && numbers.entrants > 0 ? (
          <Facts numbers={numbers} worst={worst} />
        ) : (
          <span>{sizeOf(map, t)}</span>
        )}
      </div>
      <CardMenu map={map} onChanged={onChanged} />
    </li>
  );
}

function Facts({ numbers, worst }: { numbers: Numbers; worst: ReturnType<typeof worstOf> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <span>{t('journeys.customers', { count: numbers.entrants, n: format.compact(numbers.entrants) })}</span>
      <ScoreBadge satisfaction={numbers.satisfaction} named withCount />
      {worst && worst.exits.value !== null && (
        <span className={styles.worst}>
          <IconTrendingDown size={14} aria-hidden />
          {t('journeys.worst', { name: worst.touchpoint.name, share: format.percent(worst.exits.value) })}
        </span>
      )}
    </>
  );
}

function worstOf(numbers: Numbers | null) {
  const first = numbers?.bottlenecks[0];
  const sure = first && !first.thinEvidence && (first.recoverableConversions.low ?? 0) > 0;
  return sure ? first : null;
}

function sizeOf(map: JourneyMap, t: ReturnType<typeof useTranslation>['t']): string {
  return t('journeys.size', {
    stages: t('count.stages', { count: Object.keys(map.stages).length }),
    touchpoints: t('count.touchpoints', { count: Object.keys(map.touchpoints).length }),
  });
}

function CardMenu({ map, onChanged }: { map: JourneyMap; onChanged: () => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const duplicate = useDuplicate(onChanged);
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="default"
            className={styles.menu}
            aria-label={t('journeys.actions', { name: map.name })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} aria-hidden />} onClick={() => setOpen('rename')}>
            {t('journeys.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void duplicate(map)}>
            {t('journeys.duplicate')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => setOpen('delete')}
          >
            {t('journeys.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'rename' && <RenameJourney map={map} onClose={close} onDone={onChanged} />}
      {open === 'delete' && <DeleteJourney map={map} onClose={close} onDone={onChanged} />}
    </>
  );
}
