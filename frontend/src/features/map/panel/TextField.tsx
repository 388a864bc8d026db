import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (value: string) => void;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly required?: boolean;
  readonly maxLength?: number;
}

const REST = 600;

/** A text that saves itself: after a rest in typing and when it is left. */
export function TextField({
  label,
  value,
  onSave,
  placeholder,
  lines = 1,
  required = false,
  maxLength = 200,
}: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(() => {});
  save.current = () => {
    clearTimeout(timer.current);
    if (draft === null) return;
    const text = draft.trim();
    if (text !== (value ?? '') && (text !== '' || !required)) onSave(text);
  };
  useEffect(() => () => save.current(), []);
  const shared = {
    label,
    placeholder,
    required,
    maxLength,
    withAsterisk: false,
    value: draft ?? value ?? '',
    onChange: (change: { currentTarget: { value: string } }) => {
      setDraft(change.currentTarget.value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save.current(), REST);
    },
    onBlur: () => {
      save.current();
      setDraft(null);
    },
  };
  return lines > 1 ? (
    <Textarea {...shared} autosize minRows={lines} maxRows={10} />
  ) : (
    <TextInput {...shared} />
  );
}
