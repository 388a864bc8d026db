import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#domain/journeyMap.ts';
import { useMap } from './context.tsx';
import { isBusy } from './keys.ts';

/** Goes to the next bottleneck, the worst first. Asked for while it is being counted, it goes once it is known. */
export function useNextBottleneck(pick: (id: Id) => void): () => void {
  const { t } = useTranslation();
  const { view, layout, numbers, counting } = useMap();
  const [wanted, setWanted] = useState(false);

  function go() {
    const ranked = (numbers?.bottlenecks ?? [])
      .map((it) => it.touchpoint)
      .filter((id) => layout.cards.has(id));
    const at = ranked.indexOf(view.getState().selection?.id ?? '');
    const next = ranked[(at + 1) % Math.max(1, ranked.length)];
    if (next) pick(next);
    else notifications.show({ message: t('bottlenecks.none') });
  }

  useEffect(() => {
    if (!wanted || (!numbers && counting)) return;
    setWanted(false);
    if (numbers && !isBusy(document.activeElement)) go();
  });

  return () => (numbers || !counting ? go() : setWanted(true));
}
