import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Metric } from '#domain/numbers.ts';
import { columnsOf, type Plan, type Rating } from '#kernels/files/plan.ts';
import styles from './Imports.module.css';

interface Props {
  readonly plan: Plan;
  readonly onPlan: (plan: Plan) => void;
}

/** Where one row holds several scores: what each is about, on which scale, and which codes are no answer. */
export function Ratings({ plan, onPlan }: Props) {
  const { t } = useTranslation();
  const columns = columnsOf(plan, 'rating');
  if (plan.kind !== 'feedback' || columns.length === 0) return null;
  const change = (column: string, fields: Partial<Rating>) => {
    const rating = plan.ratings[column];
    if (rating) onPlan({ ...plan, ratings: { ...plan.ratings, [column]: { ...rating, ...fields } } });
  };
  return (
    <section className={styles.ratings}>
      <h3>{t('data.ratings')}</h3>
      {columns.map((column) => {
        const rating = plan.ratings[column];
        if (!rating) return null;
        return (
          <fieldset key={column}>
            <legend>{column}</legend>
            <TextInput
              size="xs"
              label={t('data.about')}
              value={rating.subject}
              onChange={(it) => change(column, { subject: it.currentTarget.value })}
            />
            <NativeSelect
              size="xs"
              label={t('data.metric')}
              value={rating.metric}
              data={[
                { value: 'CSAT', label: 'CSAT 1–5' },
                { value: 'NPS', label: 'NPS 0–10' },
                { value: 'CES', label: 'CES 1–7' },
              ]}
              onChange={(it) => change(column, { metric: it.currentTarget.value as Metric })}
            />
            <TagsInput
              size="xs"
              label={t('data.missing')}
              value={rating.missing.filter((it) => it !== '')}
              onChange={(missing) => change(column, { missing: ['', ...missing] })}
            />
          </fieldset>
        );
      })}
    </section>
  );
}
