import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from '#kernels/format/format.ts';

/** Numbers and times as the reader's language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(i18n.language), [i18n.language]);
}
