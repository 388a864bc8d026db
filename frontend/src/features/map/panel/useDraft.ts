import { useEffect, useRef, useState } from 'react';

const REST = 600;

/** What is being typed and not saved yet. */
interface Draft<T> {
  /** Null where nothing is being typed: then the field shows what is saved. */
  readonly draft: T | null;
  readonly change: (draft: T) => void;
  /** The field is left: the draft is saved and forgotten. */
  readonly leave: () => void;
}

/** A draft that saves itself: after a rest in typing, when its field is left, and when the field goes away. */
export function useDraft<T>(onSave: (draft: T) => void): Draft<T> {
  const [draft, setDraft] = useState<T | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(() => {});
  save.current = () => {
    clearTimeout(timer.current);
    if (draft !== null) onSave(draft);
  };
  useEffect(() => () => save.current(), []);
  return {
    draft,
    change: (next) => {
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save.current(), REST);
    },
    leave: () => {
      save.current();
      setDraft(null);
    },
  };
}
