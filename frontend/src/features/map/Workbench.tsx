import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Clashes } from './Clashes.tsx';
import { Canvas } from './canvas/Canvas.tsx';
import { useMap, useView } from './context.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { FilterBar } from './filters/FilterBar.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { Hints } from './Hints.tsx';
import styles from './Map.module.css';
import { NoInteractions } from './NoInteractions.tsx';
import { SidePanel } from './panel/SidePanel.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useMapKeys } from './useMapKeys.ts';

/** The map with all its tools around it. */
export function Workbench() {
  const { t } = useTranslation();
  const { map } = useMap();
  const side = useView((it) => it.side);
  const board = useRef<HTMLDivElement>(null);
  useMapKeys(board);
  return (
    <div className={styles.workbench}>
      <Toolbar />
      <FilterBar />
      <div className={styles.middle}>
        <div className={styles.board} ref={board} data-testid="board">
          <h1 className="dp-hidden">{t('map.heading', { name: map.name })}</h1>
          <Canvas />
          <NoInteractions />
          <Hints />
          <Clashes />
        </div>
        {side && <SidePanel />}
      </div>
      <HelpDialog />
      <DeleteDialog />
    </div>
  );
}
