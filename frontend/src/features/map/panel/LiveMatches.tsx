import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { RuleMatchesDocument } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import type { Id, Rule } from '#domain/journeyMap.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import styles from './Panel.module.css';

const REST = 250;

/** How many interactions a rule would take, of which names, and with which touchpoints it would collide. */
export function LiveMatches({ touchpoint, rule }: { readonly touchpoint: Id; readonly rule: Rule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { api } = useWorkspace();
  const { journey, map } = useMap();
  const [settled] = useDebouncedValue(rule, REST);
  const saved = map.touchpoints[touchpoint] !== undefined;
  const { data, problem } = useQuestion(api, RuleMatchesDocument, {
    journey,
    touchpoint: saved ? touchpoint : null,
    rule: {
      match: settled.match,
      values: [...settled.values],
      channels: [...settled.channels],
      attributes: settled.attributes.map((it) => ({ attribute: it.attribute, in: [...it.in] })),
    },
  });
  if (problem) return <p className={styles.warning}>{problem}</p>;
  if (!data) return null;
  const { interactions, customers, names, overlaps } = data.ruleMatches;
  return (
    <output className={styles.matches} aria-live="polite">
      <p>
        <b>{t('rule.interactions', { count: interactions, n: format.number(interactions) })}</b>{' '}
        {t('rule.customers', { count: customers, n: format.number(customers) })}
      </p>
      {names.length > 0 && (
        <p className={styles.small}>
          {names.map((it) => `${it.name} (${format.number(it.count)})`).join(' · ')}
        </p>
      )}
      {overlaps.map((overlap) => (
        <p key={overlap.touchpoints.map((it) => it.id).join()} className={styles.warning}>
          {t('rule.overlap', {
            count: overlap.interactions,
            n: format.number(overlap.interactions),
            names: overlap.touchpoints
              .filter((it) => it.id !== touchpoint)
              .map((it) => it.name)
              .join(', '),
          })}
        </p>
      ))}
    </output>
  );
}
