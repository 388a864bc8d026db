import { notifications } from '@mantine/notifications';
import { useReactFlow } from '@xyflow/react';
import type { KeyboardEvent, RefObject } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { shiftStage } from '#domain/commands.ts';
import { stagesInOrder, touchpointsOf } from '#domain/journeyMap.ts';
import { type Direction, neighbour, pushed } from '#kernels/layout/moving.ts';
import { useFit } from './canvas/useFit.ts';
import { useMap } from './context.tsx';
import { useFocusElement } from './useFocusElement.ts';
import { useGestures } from './useGestures.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The keys of the map. They are heard on the board; undo, redo and help everywhere but in text fields. */
export function useMapKeys(board: RefObject<HTMLElement | null>): (press: KeyboardEvent) => void {
  const { t } = useTranslation();
  const { store, view, layout, numbers } = useMap();
  const gestures = useGestures();
  const focus = useFocusElement();
  const { zoomIn, zoomOut } = useReactFlow();
  const showAll = useFit();
  const map = () => store.getState().editing.shown;
  const selected = () => view.getState().selection;

  function takeBack(back: boolean) {
    const { undo, redo, editing } = store.getState();
    const possible = (back ? editing.undo : editing.redo).length > 0;
    if (possible && !(back ? undo() : redo()))
      notifications.show({ color: 'yellow', message: t('undo.notMine') });
  }

  useEffect(() => {
    function onKeyDown(press: globalThis.KeyboardEvent) {
      if (isTyping(press.target)) return;
      const command = press.ctrlKey || press.metaKey;
      if (command && press.code === 'KeyZ') takeBack(!press.shiftKey);
      else if (command && press.code === 'KeyY') takeBack(false);
      else if (press.key === '?' && !command) view.setState({ help: true });
      else return;
      press.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  function arrow(press: KeyboardEvent, direction: Direction) {
    const selection = selected();
    if (!selection) return pick(firstCard());
    if (selection.kind === 'stage') return arrowOnStage(press, direction, selection.id);
    if (selection.kind !== 'touchpoint') return;
    const { id } = selection;
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

  function nextBottleneck() {
    const ranked = (numbers?.bottlenecks ?? [])
      .map((it) => it.touchpoint)
      .filter((id) => layout.cards.has(id));
    const at = ranked.indexOf(selected()?.id ?? '');
    pick(ranked[(at + 1) % Math.max(1, ranked.length)] ?? null);
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
    if (!selection) return;
    if (connecting && selection.kind === 'touchpoint') gestures.connect(connecting, selection.id);
    else {
      view.setState({ side: 'element' });
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel-start]')?.focus());
    }
  }

  function leave() {
    const { connecting, side } = view.getState();
    if (connecting) view.setState({ connecting: null });
    else if (side) view.setState({ side: null });
    else view.setState({ selection: null });
  }

  function plainKey(press: KeyboardEvent): boolean {
    const selection = selected();
    switch (press.code) {
      case 'KeyN':
        add();
        return true;
      case 'KeyC':
        if (selection?.kind === 'touchpoint') view.setState({ connecting: selection.id });
        return true;
      case 'KeyB':
        nextBottleneck();
        return true;
      case 'BracketLeft':
        stepStage(-1);
        return true;
      case 'BracketRight':
        stepStage(1);
        return true;
    }
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
      case '0':
        showAll();
        return true;
      case '+':
      case '=':
        void zoomIn();
        return true;
      case '-':
        void zoomOut();
        return true;
    }
    return false;
  }

  return (press) => {
    if (isTyping(press.target) || !board.current?.contains(press.target as Node)) return;
    const direction = ARROWS[press.key];
    const inGroup = press.target instanceof HTMLInputElement;
    if (inGroup) return;
    if (direction) arrow(press, direction);
    else if (press.ctrlKey || press.metaKey || press.altKey) return;
    else if (!isOwnButton(press) && !plainKey(press)) return;
    if (direction || !isOwnButton(press)) press.preventDefault();
  };
}

/** Buttons that are no element of the map answer Enter and Space themselves. */
function isOwnButton(press: KeyboardEvent): boolean {
  const button = (press.target as Element).closest('button');
  return button !== null && !button.dataset.element && (press.key === 'Enter' || press.key === ' ');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))
  );
}
