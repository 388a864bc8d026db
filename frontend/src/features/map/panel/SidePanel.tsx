import { CloseButton, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { markedBottlenecks } from '#domain/numbers.ts';
import { ChannelIcon } from '../ChannelIcon.tsx';
import { useMap, useView } from '../context.tsx';
import { useFocusElement } from '../useFocusElement.ts';
import type { PanelTab } from '../view.ts';
import { Bottlenecks } from './Bottlenecks.tsx';
import { FeedbackTab } from './FeedbackTab.tsx';
import { JourneyPanel } from './JourneyPanel.tsx';
import { MatchingTab } from './MatchingTab.tsx';
import styles from './Panel.module.css';
import { StageDetails } from './StageDetails.tsx';
import { StageNumbersTab } from './StageNumbersTab.tsx';
import { TouchpointDetails } from './TouchpointDetails.tsx';
import { TouchpointNumbersTab } from './TouchpointNumbersTab.tsx';
import { TransitionPanel } from './TransitionPanel.tsx';

/** Beside the map: the selected element, the journey itself where none is, or where customers are lost. */
export function SidePanel() {
  const { t } = useTranslation();
  const { view, map } = useMap();
  const side = useView((it) => it.side);
  const selection = useView((it) => it.selection);
  const focus = useFocusElement();
  function close() {
    view.setState({ side: null });
    if (selection && selection.kind !== 'transition') focus(selection.id);
    else if (side === 'element') document.querySelector<HTMLElement>('[data-opens-journey]')?.focus();
  }
  const content = () => {
    if (side === 'bottlenecks') return <Bottlenecks />;
    if (selection?.kind === 'touchpoint' && map.touchpoints[selection.id])
      return <TouchpointPanel key={selection.id} id={selection.id} />;
    if (selection?.kind === 'stage' && map.stages[selection.id])
      return <StagePanel key={selection.id} id={selection.id} />;
    if (selection?.kind === 'transition' && map.transitions[selection.id])
      return <TransitionPanel key={selection.id} id={selection.id} />;
    return <JourneyPanel />;
  };
  return (
    <aside
      className={styles.panel}
      aria-label={t('panel.title')}
      onKeyDown={(press) => {
        if (press.key !== 'Escape' || press.defaultPrevented) return;
        close();
      }}
    >
      <CloseButton className={styles.close} aria-label={t('panel.close')} onClick={close} data-panel-start />
      {content()}
    </aside>
  );
}

function TouchpointPanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { map, numbers } = useMap();
  const touchpoint = map.touchpoints[id];
  if (!touchpoint) return null;
  const marked = numbers ? markedBottlenecks(numbers).some((it) => it.touchpoint === id) : false;
  return (
    <>
      <header className={styles.head}>
        <h2>{touchpoint.name}</h2>
        <p>
          <ChannelIcon channel={touchpoint.channel} size={15} />
          {map.stages[touchpoint.stage]?.name} · {touchpoint.channel ?? t('lane.none')}
        </p>
        {marked && <span className={styles.alarm}>{t('bottlenecks.one')}</span>}
      </header>
      <PanelTabs tabs={['details', 'numbers', 'feedback', 'matching']}>
        <Tabs.Panel value="details">
          <TouchpointDetails touchpoint={touchpoint} />
        </Tabs.Panel>
        <Tabs.Panel value="numbers">
          <TouchpointNumbersTab id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="feedback">
          <FeedbackTab id={id} />
        </Tabs.Panel>
        <Tabs.Panel value="matching">
          <MatchingTab touchpoint={touchpoint} />
        </Tabs.Panel>
      </PanelTabs>
    </>
  );
}

function StagePanel({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { map } = useMap();
  const stage = map.stages[id];
  if (!stage) return null;
  return (
    <>
      <header className={styles.head}>
        <h2>{stage.name}</h2>
        <p>{t('stage.stage')}</p>
      </header>
      <PanelTabs tabs={['details', 'numbers']}>
        <Tabs.Panel value="details">
          <StageDetails stage={stage} />
        </Tabs.Panel>
        <Tabs.Panel value="numbers">
          <StageNumbersTab id={id} />
        </Tabs.Panel>
      </PanelTabs>
    </>
  );
}

function PanelTabs({ tabs, children }: { readonly tabs: readonly PanelTab[]; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { view } = useMap();
  const chosen = useView((it) => it.tab);
  const tab = tabs.includes(chosen) ? chosen : 'details';
  return (
    <Tabs
      value={tab}
      onChange={(next) => view.setState({ tab: (next as PanelTab | null) ?? 'details' })}
      keepMounted={false}
      className={styles.tabs}
    >
      <Tabs.List aria-label={t('panel.title')} grow>
        {tabs.map((it) => (
          <Tabs.Tab key={it} value={it}>
            {t(`panel.${it}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {children}
    </Tabs>
  );
}
