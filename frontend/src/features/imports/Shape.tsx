import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PATTERNS } from '#kernels/files/instants.ts';
import { columnOf, type Plan } from '#kernels/files/plan.ts';
import { CHARSETS, DELIMITERS } from '#kernels/files/sniff.ts';
import styles from './Imports.module.css';

interface Props {
  readonly plan: Plan;
  readonly onShape: (shape: { charset?: string; delimiter?: string }) => void;
  readonly onPlan: (plan: Plan) => void;
}

const ISO = 'iso';

/** How the file is written: charset, delimiter, decimal sign, and how it writes instants. */
export function Shape({ plan, onShape, onPlan }: Props) {
  const { t } = useTranslation();
  const timed = plan.kind !== 'customers';
  const known = [...new Set([...PATTERNS, ...plan.patterns])];
  return (
    <div className={styles.shape}>
      {plan.format === 'csv' && (
        <>
          <Select
            size="xs"
            label={t('data.charset')}
            data={[...new Set([...CHARSETS, plan.charset])]}
            value={plan.charset}
            allowDeselect={false}
            onChange={(charset) => charset && onShape({ charset })}
          />
          <Select
            size="xs"
            label={t('data.delimiter')}
            data={[...new Set([...DELIMITERS, plan.delimiter])].map((it) => ({
              value: it,
              label: nameOf(it),
            }))}
            value={plan.delimiter}
            allowDeselect={false}
            onChange={(delimiter) => delimiter && onShape({ delimiter })}
          />
        </>
      )}
      {columnOf(plan, 'value') !== null || columnOf(plan, 'cost') !== null ? (
        <Select
          size="xs"
          label={t('data.decimal')}
          data={[
            { value: '.', label: '12.50' },
            { value: ',', label: '12,50' },
          ]}
          value={plan.decimal}
          allowDeselect={false}
          onChange={(decimal) => onPlan({ ...plan, decimal: decimal === ',' ? ',' : '.' })}
        />
      ) : null}
      {timed && (
        <>
          <Select
            size="xs"
            label={t('data.pattern')}
            data={[{ value: ISO, label: t('data.iso') }, ...known.map((it) => ({ value: it, label: it }))]}
            value={plan.patterns[0] ?? ISO}
            searchable
            allowDeselect={false}
            onChange={(pattern) => pattern && onPlan({ ...plan, patterns: pattern === ISO ? [] : [pattern] })}
          />
          <Select
            size="xs"
            label={t('data.zone')}
            data={zones(plan.zone)}
            value={plan.zone}
            searchable
            limit={60}
            allowDeselect={false}
            onChange={(zone) => zone && onPlan({ ...plan, zone })}
          />
        </>
      )}
      {plan.kind === 'feedback' && columnOf(plan, 'score') !== null && columnOf(plan, 'metric') === null && (
        <Select
          size="xs"
          label={t('data.metric')}
          data={[
            { value: 'CSAT', label: 'CSAT 1–5' },
            { value: 'NPS', label: 'NPS 0–10' },
            { value: 'CES', label: 'CES 1–7' },
          ]}
          value={plan.metric}
          allowDeselect={false}
          onChange={(metric) => metric && onPlan({ ...plan, metric: metric as Plan['metric'] })}
        />
      )}
    </div>
  );

  function nameOf(delimiter: string): string {
    const names = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
    const name = names[delimiter as keyof typeof names];
    return name ? t(`delimiter.${name}`) : delimiter;
  }
}

function zones(own: string): string[] {
  return [...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}
