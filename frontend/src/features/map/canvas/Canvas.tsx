import {
  type Connection,
  ConnectionMode,
  MiniMap,
  type OnConnectEnd,
  ReactFlow,
  useReactFlow,
  ViewportPortal,
} from '@xyflow/react';
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { connect } from '#domain/commands.ts';
import { useMap, usePerform } from '../context.tsx';
import { useGestures } from '../useGestures.ts';
import { Backdrop } from './Backdrop.tsx';
import styles from './Canvas.module.css';
import { CurveLane } from './CurveLane.tsx';
import { LaneHeaders } from './LaneHeaders.tsx';
import { Legend } from './Legend.tsx';
import { StageHeaders } from './StageHeaders.tsx';
import { TouchpointCard } from './TouchpointCard.tsx';
import { TransitionLine } from './TransitionLine.tsx';
import { useEdges } from './useEdges.ts';
import { firstLook } from './useFit.ts';
import { useNodes } from './useNodes.ts';
import { usePinning } from './usePinning.ts';
import { useShowSelected } from './useShowSelected.ts';

const nodeTypes = { touchpoint: TouchpointCard };
const edgeTypes = { transition: TransitionLine };
/** Room around the map: it may be pushed out of the way, but not lost. */
const AROUND = { left: 160, top: 0, right: 420, bottom: 1_600 };
const MINIMAP = { width: 168, height: 96 };
/** What the bars above the map take of the window. */
const BARS = 246;

/** The drawn map: React Flow is viewport, lines and connecting; headers are pinned around it. */
export function Canvas() {
  const { t } = useTranslation();
  const { map, layout, view } = useMap();
  const perform = usePerform();
  const gestures = useGestures();
  const nodes = useNodes();
  const edges = useEdges();
  const board = useRef<HTMLDivElement>(null);
  const pin = usePinning(board);
  useShowSelected();
  const { screenToFlowPosition } = useReactFlow();
  const extent = useMemo(
    (): [[number, number], [number, number]] => [
      [-AROUND.left, -AROUND.top],
      [layout.width + AROUND.right, layout.height + AROUND.bottom],
    ],
    [layout.width, layout.height],
  );

  const [start] = useState(() => firstLook(layout, window.innerHeight - BARS));

  const onConnect = useCallback(
    ({ source, target }: Connection) => perform(connect(map, source, target).operations),
    [map, perform],
  );
  const onConnectEnd: OnConnectEnd = (event, { fromNode, toNode, isValid }) => {
    if (toNode || isValid || !fromNode) return;
    const point = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (point) gestures.addAt(screenToFlowPosition({ x: point.clientX, y: point.clientY }), fromNode.id);
  };
  const onPaneClick = (click: MouseEvent) => {
    if (click.detail === 2)
      gestures.addAt(screenToFlowPosition({ x: click.clientX, y: click.clientY }), null);
    else view.setState({ selection: null, connecting: null, side: null });
  };

  return (
    <div className={styles.canvas} ref={board}>
      <div className={styles.corner}>{t('map.stages')}</div>
      <StageHeaders />
      <LaneHeaders />
      <div className={styles.flow}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onConnect={onConnect}
          onConnectEnd={onConnectEnd}
          onPaneClick={onPaneClick}
          onEdgeClick={(_, edge) => gestures.pickTransition(edge.source, edge.target)}
          onMove={pin}
          onInit={pin}
          connectionMode={ConnectionMode.Loose}
          connectionRadius={36}
          nodesDraggable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          deleteKeyCode={null}
          disableKeyboardA11y
          onlyRenderVisibleElements
          panOnScroll
          zoomOnDoubleClick={false}
          zoomActivationKeyCode={['Control', 'Meta']}
          minZoom={0.15}
          maxZoom={2}
          translateExtent={extent}
          defaultViewport={start}
        >
          <ViewportPortal>
            <Backdrop />
            <CurveLane />
          </ViewportPortal>
          <MiniMap
            pannable
            ariaLabel={t('map.minimap')}
            className={styles.minimap}
            style={MINIMAP}
            nodeClassName={(node) => (node.data.bottleneck ? styles.miniBad : styles.mini) ?? ''}
            nodeBorderRadius={10}
          />
        </ReactFlow>
      </div>
      <Legend />
    </div>
  );
}
