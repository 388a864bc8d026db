import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#domain/commands.ts';
import {
  addConnected,
  addStage,
  addTouchpoint,
  connect,
  connectMade,
  standsBetween,
} from '#domain/commands.ts';
import type { Id } from '#domain/journeyMap.ts';
import { stagesInOrder, transitionBetween } from '#domain/journeyMap.ts';
import type { Operation } from '#domain/operation.ts';
import { nextTo } from '#kernels/layout/moving.ts';
import { useMap } from './context.tsx';
import { useFocusElement } from './useFocusElement.ts';
import type { Selection } from './view.ts';

/** What a person does to the map, by pointer or by keys: the same deeds for both. */
export interface Gestures {
  select(selection: Selection | null): void;
  /** Opens the side panel on what is selected, and on the journey itself where nothing is; the focus goes there. */
  open(): void;
  addStage(behind: Id | null): void;
  addTouchpoint(at: { stage: Id; channel?: string | null; behind?: Id | null }): void;
  /** Adds a touchpoint in the cell at a point of the map, connected from another one where it is named. */
  addAt(point: { x: number; y: number }, from: Id | null): void;
  addConnected(from: Id): void;
  connect(from: Id, to: Id): void;
  /** A line was clicked: a planned one is selected, a ghost is adopted. */
  pickTransition(from: Id, to: Id): void;
  remove(selection: Selection): void;
  /** Deletes a touchpoint or a stage by these operations; what lies next to it is selected and has the focus. */
  removeBy(id: Id, operations: readonly Operation[]): void;
}

export function useGestures(): Gestures {
  const { t } = useTranslation();
  const { store, view, layout } = useMap();
  const focus = useFocusElement();
  return useMemo(() => {
    const map = () => store.getState().editing.shown;
    const make = (command: Command, kind: 'touchpoint' | 'stage') => {
      store.getState().perform(command.operations);
      if (command.made)
        view.setState({
          selection: { kind, id: command.made },
          side: 'element',
          tab: 'details',
          renaming: command.made,
        });
    };
    const select = (selection: Selection | null) =>
      view.setState({ selection, side: selection ? 'element' : null, connecting: null });
    const gestures: Gestures = {
      select,
      open: () => {
        view.setState({ side: 'element' });
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-panel-start]')?.focus());
      },
      addStage: (behind) => make(addStage(map(), t('stage.new'), behind), 'stage'),
      addTouchpoint: ({ stage, channel = null, behind = null }) =>
        make(addTouchpoint(map(), { stage, channel, behind, name: t('touchpoint.new') }), 'touchpoint'),
      addAt: ({ x, y }, from) => {
        const column = layout.columns.find((it) => x >= it.x && x < it.x + it.width);
        const lane = layout.lanes.find((it) => y >= it.y && y < it.y + it.height);
        if (!column || !lane) return;
        const at = { stage: column.stage, channel: lane.channel, name: t('touchpoint.new') };
        const added = addTouchpoint(map(), at);
        make(from ? connectMade(from, added) : added, 'touchpoint');
      },
      addConnected: (from) => make(addConnected(map(), from, t('touchpoint.new')), 'touchpoint'),
      connect: (from, to) => {
        store.getState().perform(connect(map(), from, to).operations);
        view.setState({ connecting: null });
      },
      pickTransition: (from, to) => {
        const planned = transitionBetween(map(), from, to);
        if (planned) return select({ kind: 'transition', id: planned.id });
        const command = connect(map(), from, to);
        store.getState().perform(command.operations);
        if (command.made) select({ kind: 'transition', id: command.made });
      },
      remove: (selection) => {
        if (selection.kind === 'touchpoint' && !standsBetween(map(), selection.id)) {
          gestures.removeBy(selection.id, [{ kind: 'deleteTouchpoint', id: selection.id }]);
        } else if (selection.kind === 'transition') {
          const transition = map().transitions[selection.id];
          store.getState().perform([{ kind: 'deleteTransition', id: selection.id }]);
          if (transition) {
            select({ kind: 'touchpoint', id: transition.from });
            focus(transition.from);
          }
        } else view.setState({ deleting: selection.id, selection });
      },
      removeBy: (id, operations) => {
        const next = beside(id);
        store.getState().perform(operations);
        view.setState({ selection: next, side: null, connecting: null, deleting: null });
        if (next) focus(next.id);
      },
    };
    /** What lies next to an element: the nearest card, its stage where there is no other; the stage before a stage. */
    function beside(id: Id): Selection | null {
      const card = nextTo(layout, id);
      if (card) return { kind: 'touchpoint', id: card };
      const stages = stagesInOrder(map());
      const at = stages.findIndex((it) => it.id === id);
      const stage = map().touchpoints[id]?.stage ?? (stages[at - 1] ?? stages[at + 1])?.id;
      return stage ? { kind: 'stage', id: stage } : null;
    }
    return gestures;
  }, [t, store, view, layout, focus]);
}
