import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Imports.module.css';

/** Where a file is dropped or chosen. */
export function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }
  return (
    <section
      className={styles.drop}
      data-over={over || undefined}
      aria-label={t('data.drop')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={40} stroke={1.4} aria-hidden />
      <h2>{t('data.drop')}</h2>
      <p>{t('data.dropHint')}</p>
      <Button onClick={() => input.current?.click()}>{t('data.choose')}</Button>
      <input
        ref={input}
        type="file"
        className="dp-hidden"
        tabIndex={-1}
        aria-label={t('data.choose')}
        accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,.gz"
        onChange={(change) => {
          const file = change.currentTarget.files?.[0];
          if (file) onFile(file);
          change.currentTarget.value = '';
        }}
      />
    </section>
  );
}
