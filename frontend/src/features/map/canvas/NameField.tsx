import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '#domain/journeyMap.ts';
import { useMap, usePerform } from '../context.tsx';
import { useFocusElement } from '../useFocusElement.ts';
import styles from './Card.module.css';

interface Props {
  readonly id: Id;
  readonly kind: 'touchpoint' | 'stage';
  readonly name: string;
}

/** A name typed on the map itself: Enter keeps it, Esc leaves it as it was. */
export function NameField({ id, kind, name }: Props) {
  const { t } = useTranslation();
  const { view } = useMap();
  const perform = usePerform();
  const focus = useFocusElement();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);

  function finish(keep: boolean) {
    if (done.current) return;
    done.current = true;
    const next = text.trim();
    if (keep && next !== '' && next !== name)
      perform([{ kind: kind === 'stage' ? 'changeStage' : 'changeTouchpoint', id, name: next }]);
    view.setState({ renaming: null });
  }
  function onKeyDown(press: KeyboardEvent) {
    press.stopPropagation();
    if (press.key !== 'Enter' && press.key !== 'Escape') return;
    press.preventDefault();
    finish(press.key === 'Enter');
    focus(id);
  }
  return (
    <input
      ref={field}
      className={`${styles.field} nodrag nopan nokey`}
      value={text}
      maxLength={200}
      aria-label={t('map.nameOf', { name })}
      onChange={(change) => setText(change.currentTarget.value)}
      onBlur={() => finish(true)}
      onKeyDown={onKeyDown}
      onPointerDown={(press) => press.stopPropagation()}
    />
  );
}
