import { notifications } from '@mantine/notifications';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { shiftStage } from '#domain/commands.ts';
import { stagesInOrder, touchpointsOf } from '#domain/journeyMap.ts';
import { type Direction, neighbour, pushed } from '#kernels/layout/moving.ts';
import { useFit } from './canvas/useFit.ts';
import { useMap } from './context.tsx';
import { answersItself, isBusy, isOnMap, letterOf } from './keys.ts';
import { useFocusElement } from './useFocusElement.ts';
import { useGestures } from './useGestures.ts';
import { useNextBottleneck } from './useNextBottleneck.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The keys of the map, heard from the moment it is shown: nothing need be clicked first. */
export function useMapKeys(board: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  const { store, view, layout } = useMap();
  const gestures = useGestures();
  const focus = useFocusElement();
  const { zoomIn, zoomOut } = useReactFlow();
  const showAll = useFit();
  const nextBottleneck = useNextBottleneck(pick);
  const map = () => store.getState().editing.shown;
  const selected = () => view.getState().selection;

  function takeBack(back: boolean): boolean {
    const { undo, redo, editing } = store.getState();
    const possible = (back ? editing.undo : editing.redo).length > 0;
    if (possible && !(back ? undo() : redo()))
      notifications.show({ color: 'yellow', message: t('undo.notMine') });
    return true;
  }

  useEffect(() => {
    function onKeyDown(press: KeyboardEvent) {
      if (press.defaultPrevented || isBusy(press.target)) return;
      if (hear(press)) press.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  /** Answers whether the key was one of the map's. */
  function hear(press: KeyboardEvent): boolean {
    const command = press.ctrlKey || press.metaKey;
    const letter = letterOf(press);
    if (command && letter === 'Z') return takeBack(!press.shiftKey);
    if (command && letter === 'Y') return takeBack(false);
    const direction = ARROWS[press.key];
    const mine = isOnMap(press.target, board.current) && !answersItself(press);
    if (direction) return mine && arrow(press, direction);
    if (command || press.altKey) return false;
    return (view.getState().singleKeys && singleKey(press, letter)) || (mine && namedKey(press));
  }

  function arrow(press: KeyboardEvent, direction: Direction): boolean {
    const selection = selected();
    if (!selection) pick(firstCard());
    else if (selection.kind === 'stage') arrowOnStage(press, direction, selection.id);
    else if (selection.kind === 'touchpoint') arrowOnCard(press, direction, selection.id);
    return true;
  }

  function arrowOnCard(press: KeyboardEvent, direction: Direction, id: string) {
    if (press.altKey) {
      const to = pushed(map(), layout, id, direction);
      if (to) store.getState().perform([{ kind: 'moveTouchpoint', id, ...to }]);
      focus(id);
    } else if (press.ctrlKey || press.metaKey) gestures.addConnected(id);
    else {
      const next = neighbour(layout, id, direction);
      if (next) pick(next);
      else if (direction === 'up') pickStage(map().touchpoints[id]?.stage);
    }
  }

  function arrowOnStage(press: KeyboardEvent, direction: Direction, id: string) {
    const step = direction === 'left' ? -1 : direction === 'right' ? 1 : 0;
    if (direction === 'down') pick(touchpointsOf(map(), id)[0]?.id ?? null);
    else if (press.altKey && step !== 0) {
      store.getState().perform(shiftStage(map(), id, step).operations);
      focus(id);
    } else if (step !== 0) stepStage(step);
  }

  function stepStage(step: -1 | 1) {
    const stages = stagesInOrder(map());
    const selection = selected();
    const here = selection?.kind === 'touchpoint' ? map().touchpoints[selection.id]?.stage : selection?.id;
    const at = stages.findIndex((it) => it.id === here);
    pickStage(stages[at < 0 ? 0 : Math.min(stages.length - 1, Math.max(0, at + step))]?.id);
  }

  function firstCard() {
    return layout.cards.keys().next().value ?? null;
  }

  function pick(id: string | null) {
    if (!id) return;
    const { side, connecting } = view.getState();
    view.setState({
      selection: { kind: 'touchpoint', id },
      side: side === null ? null : 'element',
      connecting,
    });
    focus(id);
  }

  function pickStage(id: string | undefined) {
    if (!id) return;
    const { side } = view.getState();
    view.setState({ selection: { kind: 'stage', id }, side: side === null ? null : 'element' });
    focus(id);
  }

  function add() {
    const selection = selected();
    if (selection?.kind === 'touchpoint') {
      const { stage, channel } = map().touchpoints[selection.id] ?? {};
      if (stage) gestures.addTouchpoint({ stage, channel: channel ?? null, behind: selection.id });
    } else if (selection?.kind === 'stage') gestures.addTouchpoint({ stage: selection.id });
    else {
      const first = stagesInOrder(map())[0];
      if (first) gestures.addTouchpoint({ stage: first.id });
      else gestures.addStage(null);
    }
  }

  function enter() {
    const { selection, connecting } = view.getState();
    if (connecting && selection?.kind === 'touchpoint') gestures.connect(connecting, selection.id);
    else gestures.open();
  }

  function leave() {
    const { connecting, side } = view.getState();
    if (connecting) view.setState({ connecting: null });
    else if (side) view.setState({ side: null });
    else view.setState({ selection: null });
  }

  /** Keys that no other control knows: they are heard wherever the focus is. */
  function singleKey(press: KeyboardEvent, letter: string): boolean {
    const selection = selected();
    if (letter === 'N') add();
    else if (letter === 'C') {
      if (selection?.kind === 'touchpoint') view.setState({ connecting: selection.id });
    } else if (letter === 'B') nextBottleneck();
    else if (press.code === 'BracketLeft') stepStage(-1);
    else if (press.code === 'BracketRight') stepStage(1);
    else if (press.key === '?') view.setState({ help: true });
    else if (press.key === '0') showAll();
    else if (press.key === '+' || press.key === '=') void zoomIn();
    else if (press.key === '-') void zoomOut();
    else return false;
    return true;
  }

  function namedKey(press: KeyboardEvent): boolean {
    const selection = selected();
    switch (press.key) {
      case 'F2':
        if (selection && selection.kind !== 'transition') view.setState({ renaming: selection.id });
        return true;
      case 'Enter':
        enter();
        return true;
      case 'Escape':
        leave();
        return true;
      case 'Delete':
      case 'Backspace':
        if (selection) gestures.remove(selection);
        return true;
    }
    return false;
  }
}
