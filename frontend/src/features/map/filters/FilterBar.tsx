import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearch } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { type Filter, NO_FILTER, writeFilter } from '#domain/filter.ts';
import { useFormat } from '#ui/useFormat.ts';
import { useMap } from '../context.tsx';
import { AttributeFilter } from './AttributeFilter.tsx';
import { ChannelFilter } from './ChannelFilter.tsx';
import { CountingFilter } from './CountingFilter.tsx';
import styles from './Filters.module.css';
import { GoalFilter } from './GoalFilter.tsx';
import { PeriodFilter } from './PeriodFilter.tsx';

export interface FilterProps {
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

/** Which walks the numbers are about, and what they come to. It lives in the address. */
export function FilterBar() {
  const { t } = useTranslation();
  const { filter } = useMap();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const go = (next: Filter) => {
    const query = writeFilter(next);
    navigate(query ? `${path}?${query}` : path);
  };
  const onChange = (change: Partial<Filter>) => go({ ...filter, ...change });
  return (
    <div className={styles.bar} role="group" aria-label={t('filter.title')}>
      <PeriodFilter filter={filter} onChange={onChange} />
      <ChannelFilter filter={filter} onChange={onChange} />
      <AttributeFilter filter={filter} onChange={onChange} />
      <GoalFilter filter={filter} onChange={onChange} />
      <CountingFilter filter={filter} onChange={onChange} />
      {search !== '' && writeFilter(filter) !== '' && (
        <button type="button" className={styles.clear} onClick={() => go(NO_FILTER)}>
          {t('filter.clear')}
        </button>
      )}
      <Summary />
    </div>
  );
}

function Summary() {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = useWorkspace();
  const { filter, numbers, counting, numbersProblem } = useMap();
  if (numbersProblem !== null && !counting)
    return (
      <output className={styles.summary} data-problem>
        {numbersProblem || t('problem.unreachable')}
      </output>
    );
  if (!numbers) return <output className={styles.summary}>{counting && <Loader size={14} />}</output>;
  const { entrants, conversion, inProgress } = numbers;
  // A chosen day is counted to its end, which is the next day's first instant.
  const day = filter.asOf
    ? format.date(`${filter.asOf}T12:00:00Z`, 'UTC')
    : format.date(numbers.asOf, timeZone);
  return (
    <output className={styles.summary} aria-live="polite">
      {counting && <Loader role="status" size={14} aria-label={t('filter.counting')} />}
      <span>{t('summary.entrants', { count: entrants, n: format.number(entrants) })}</span>
      {conversion.value !== null && (
        <span
          title={t('proportion.full', {
            n: format.number(conversion.numerator),
            total: format.number(conversion.denominator),
            low: format.percent(conversion.low ?? 0),
            high: format.percent(conversion.high ?? 0),
          })}
        >
          <b>{format.percent(conversion.value)}</b>{' '}
          {t('summary.converted', { total: format.number(conversion.denominator) })}
        </span>
      )}
      {conversion.reason && entrants > 0 && <span>{t(`reason.${conversion.reason}`)}</span>}
      {inProgress > 0 && <span>{t('summary.inProgress', { n: format.number(inProgress) })}</span>}
      <span title={t('summary.asOfHint')}>{t('summary.asOf', { day })}</span>
    </output>
  );
}
