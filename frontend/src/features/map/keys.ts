/** The letter of a key: as it is written on it, else where it lies, so that a Cyrillic layout has the same keys. */
export function letterOf(press: KeyboardEvent): string {
  return /^[a-z]$/i.test(press.key) ? press.key.toUpperCase() : press.code.replace(/^Key/, '');
}

/** Whether somebody is writing there. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))
  );
}

/** Whether keys are for something else than the map: a text, a menu, or a dialog that lies over it. */
export function isBusy(target: EventTarget | null): boolean {
  if (isTyping(target) || document.querySelector('[aria-modal=true]')) return true;
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
}

/** Whether the focus is on the map, or nowhere at all: then its arrows, Enter, Esc and Del are the map's. */
export function isOnMap(target: EventTarget | null, board: HTMLElement | null): boolean {
  return target === document.body || (target instanceof Node && board?.contains(target) === true);
}

/** Whether the control that has the focus answers the key itself: a button Enter and Space, a choice its arrows. */
export function answersItself(press: KeyboardEvent): boolean {
  const { target, key } = press;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return key.startsWith('Arrow') || key === ' ' || key === 'Enter';
  const button = target.closest('button');
  return button !== null && !button.dataset.element && (key === ' ' || key === 'Enter');
}
