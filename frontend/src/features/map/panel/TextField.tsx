import { Textarea, TextInput } from '@mantine/core';
import { useDraft } from './useDraft.ts';

interface Props {
  readonly label: string;
  readonly value: string | null;
  readonly onSave: (value: string) => void;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly required?: boolean;
  readonly maxLength?: number;
}

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
  const { draft, change, leave } = useDraft((typed: string) => {
    const text = typed.trim();
    if (text !== (value ?? '') && (text !== '' || !required)) onSave(text);
  });
  const shared = {
    label,
    placeholder,
    required,
    maxLength,
    withAsterisk: false,
    value: draft ?? value ?? '',
    onChange: (typed: { currentTarget: { value: string } }) => change(typed.currentTarget.value),
    onBlur: leave,
  };
  return lines > 1 ? (
    <Textarea {...shared} autosize minRows={lines} maxRows={10} />
  ) : (
    <TextInput {...shared} />
  );
}
