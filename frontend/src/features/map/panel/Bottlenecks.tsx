import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Bottleneck, markedBottlenecks } from '#domain/numbers.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import { useFocusElement } from '../useFocusElement.ts';
import { BlindSpots } from './BlindSpots.tsx';
import styles from './Panel.module.css';

/** Where customers are lost, worst first, with the evidence; and what the map does not see. */
export function Bottlenecks() {
  const { t } = useTranslation();
  const { numbers } = useMap();
  return (
    <>
      <header className={styles.head}>
        <h2>{t('bottlenecks.title')}</h2>
        <p>{t('bottlenecks.hint')}</p>
      </header>
      <Tabs defaultValue={numbers && numbers.entrants === 0 ? 'blind' : 'ranked'} className={styles.tabs}>
        <Tabs.List grow aria-label={t('bottlenecks.title')}>
          <Tabs.Tab value="ranked">{t('bottlenecks.ranked')}</Tabs.Tab>
          <Tabs.Tab value="blind">{t('blind.title')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="ranked">
          <Ranked />
        </Tabs.Panel>
        <Tabs.Panel value="blind">
          <BlindSpots />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Ranked() {
  const { t } = useTranslation();
  const { numbers, map } = useMap();
  if (!numbers) return <p className={styles.nothing}>{t('panel.counting')}</p>;
  const ranked = numbers.bottlenecks.filter((it) => map.touchpoints[it.touchpoint]);
  if (ranked.length === 0)
    return (
      <p className={styles.nothing}>
        {numbers.conversion.reason ? t(`reason.${numbers.conversion.reason}`) : t('bottlenecks.none')}
      </p>
    );
  const marked = new Set(markedBottlenecks(numbers).map((it) => it.touchpoint));
  return (
    <ol className={styles.ranked}>
      {ranked.map((it) => (
        <Row key={it.touchpoint} bottleneck={it} marked={marked.has(it.touchpoint)} />
      ))}
    </ol>
  );
}

function Row({ bottleneck, marked }: { readonly bottleneck: Bottleneck; readonly marked: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { map, view } = useMap();
  const focus = useFocusElement();
  const touchpoint = map.touchpoints[bottleneck.touchpoint];
  if (!touchpoint) return null;
  const { exits, recoverableConversions: recoverable, thinEvidence, rank } = bottleneck;
  function show() {
    if (!touchpoint) return;
    view.setState({ selection: { kind: 'touchpoint', id: touchpoint.id }, side: 'element', tab: 'numbers' });
    focus(touchpoint.id);
  }
  return (
    <li>
      <button type="button" className={styles.bottleneck} data-marked={marked || undefined} onClick={show}>
        <span className={styles.rank}>{format.number(rank)}</span>
        <span className={styles.bottleneckName}>
          {touchpoint.name}
          <small>{map.stages[touchpoint.stage]?.name}</small>
        </span>
        <span className={styles.bottleneckFacts}>
          <b>
            {recoverable.value === null
              ? t(`reason.${recoverable.reason ?? 'TOO_FEW'}`)
              : t('bottlenecks.back', { n: format.number(Math.round(recoverable.value)) })}
          </b>
          {recoverable.low !== null && recoverable.high !== null && (
            <small>
              {t('estimate.range', {
                low: format.number(Math.round(recoverable.low)),
                high: format.number(Math.round(recoverable.high)),
              })}
            </small>
          )}
          {exits.value !== null && (
            <small>
              {t('bottlenecks.leave', {
                share: format.percent(exits.value),
                n: format.number(exits.denominator),
              })}
            </small>
          )}
          {thinEvidence && <small>{t('bottlenecks.thin')}</small>}
        </span>
      </button>
    </li>
  );
}
