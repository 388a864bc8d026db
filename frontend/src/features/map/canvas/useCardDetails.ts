import { useTranslation } from 'react-i18next';
import { scaleName, writeScore } from '#ui/score.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import type { CardData } from './useNodes.ts';

/** What a screen reader says of a card after its title: all that it shows, in words. */
export function useCardDetails({ touchpoint, numbers, bottleneck }: CardData): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { map } = useMap();
  const parts = [
    t('card.where', {
      stage: map.stages[touchpoint.stage]?.name ?? '',
      channel: touchpoint.channel ?? t('lane.none'),
    }),
    ...touchpoint.flags.map((flag) => t(`flag.${flag}`)),
  ];
  if (numbers) {
    const { reached, exits, satisfaction } = numbers;
    parts.push(
      reached > 0 ? t('card.reached', { count: reached, n: format.number(reached) }) : t('card.never'),
    );
    if (exits.value !== null) parts.push(t('card.exits', { share: format.percent(exits.value) }));
    if (satisfaction && satisfaction.score !== null)
      parts.push(
        t('score.full', {
          scale: scaleName(satisfaction),
          score: writeScore(satisfaction, format),
          n: format.number(satisfaction.responses),
        }),
      );
  }
  if (bottleneck) parts.push(t('card.bottleneck', { rank: bottleneck.rank }));
  return `, ${parts.join(', ')}`;
}
