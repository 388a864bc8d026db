import { useMemo } from 'react';
import { useWorkspace } from '#api/context.ts';
import { VocabularyDocument, type VocabularyQuery } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';

export interface Vocabulary {
  readonly known: VocabularyQuery['vocabulary'] | null;
  readonly channels: string[];
  readonly names: string[];
}

/** What occurs in the workspace's evidence: suggestions for filters, rules and lanes. */
export function useVocabulary(): Vocabulary {
  const { api } = useWorkspace();
  const { data } = useQuestion(api, VocabularyDocument, {});
  return useMemo(() => {
    const known = data?.vocabulary ?? null;
    return {
      known,
      channels: known?.channels.map((it) => it.name) ?? [],
      names: known?.names.map((it) => it.name) ?? [],
    };
  }, [data]);
}
