import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CellProblem, checkCell } from '#kernels/files/check.ts';
import { assign, type Plan, ROLES, type Role } from '#kernels/files/plan.ts';
import type { Sniffed } from '#kernels/files/sniff.ts';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Imports.module.css';

interface Props {
  readonly plan: Plan;
  readonly sniffed: Sniffed;
  readonly onPlan: (plan: Plan) => void;
}

/** The first rows under the plan: each column says what it is, each bad cell says why. */
export function Preview({ plan, sniffed, onPlan }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const problems = useMemo(
    () =>
      sniffed.rows.map((row) => sniffed.columns.map((column, at) => checkCell(plan, column, row[at] ?? ''))),
    [plan, sniffed],
  );
  const bad = problems.filter((row) => row.some((it) => it !== null)).length;
  const say = (problem: CellProblem) => t(`cell.${problem}`);
  return (
    <>
      <p className={styles.previewNote}>
        {t('data.preview', { count: sniffed.rows.length, n: format.number(sniffed.rows.length) })}{' '}
        {bad > 0 && <b>{t('data.badRows', { count: bad, n: format.number(bad) })}</b>}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys. */}
      <section className={styles.preview} tabIndex={0} aria-label={t('data.previewTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className={styles.lineNumber}>
                {t('data.line')}
              </th>
              {sniffed.columns.map((column) => (
                <th key={column} scope="col" data-role={plan.roles[column]}>
                  <span className={styles.columnName}>{column}</span>
                  <NativeSelect
                    size="xs"
                    aria-label={t('data.roleOf', { column })}
                    value={plan.roles[column] ?? 'ignore'}
                    data={ROLES[plan.kind].map((role) => ({ value: role, label: t(`role.${role}`) }))}
                    onChange={(change) => onPlan(assign(plan, column, change.currentTarget.value as Role))}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sniffed.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are told apart by their place.
              <tr key={at}>
                <td className={styles.lineNumber}>{at + (plan.format === 'csv' ? 2 : 1)}</td>
                {sniffed.columns.map((column, place) => {
                  const problem = problems[at]?.[place] ?? null;
                  return (
                    <td
                      key={column}
                      data-role={plan.roles[column]}
                      data-bad={problem !== null || undefined}
                      title={problem ? say(problem) : undefined}
                    >
                      {row[place]}
                      {problem && <small>{say(problem)}</small>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
