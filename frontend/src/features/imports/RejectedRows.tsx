import { Button, Loader } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#api/context.ts';
import { downloadRejects, type RejectedRow, readRejects } from '#api/imports.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import { useFormat } from '#ui/useFormat.ts';
import styles from './Imports.module.css';

const SHOWN = 200;

/** The rows that were refused: where, why, and what to do. */
export function RejectedRows({ importKey, count }: { readonly importKey: string; readonly count: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { api } = useWorkspace();
  const [rows, setRows] = useState<RejectedRow[] | null | undefined>(undefined);
  useEffect(() => {
    void readRejects(api, importKey, SHOWN).then(setRows, () => setRows(null));
  }, [api, importKey]);

  async function download() {
    const file = await downloadRejects(api, importKey);
    if (!file) return;
    const address = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: `rejects-${importKey}.ndjson`,
    });
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <section className={styles.rejects}>
      <header>
        <h3>{t('rejects.title', { count, n: format.number(count) })}</h3>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={() => void download()}
        >
          {t('rejects.download')}
        </Button>
      </header>
      {rows === undefined && <Loader role="status" size="sm" aria-label={t('shell.loading')} />}
      {rows === null && <ProblemNote problem="" />}
      {rows && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keys.
        <section className={styles.preview} tabIndex={0} aria-label={t('rejects.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('data.line')}</th>
                <th scope="col">{t('rejects.column')}</th>
                <th scope="col">{t('rejects.reason')}</th>
                <th scope="col">{t('rejects.raw')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.line} ${row.column} ${row.code}`}>
                  <td>{format.number(row.line)}</td>
                  <td>{row.column ?? '–'}</td>
                  <td className={styles.reason}>{row.message}</td>
                  <td className={styles.raw}>{row.raw}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
