import type { Id } from './journeyMap.ts';

export type ElementType = 'Stage' | 'Touchpoint' | 'Transition';

/**
 * A new element's id, made here so that the editor need not wait for the server: base64url of "Type:uuid",
 * the same opaque form that the server gives.
 */
export function newId(type: ElementType, uuid: string = crypto.randomUUID()): Id {
  return btoa(`${type}:${uuid}`).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The UUID that an element was made with: what the server wants to hear of a new one. */
export function uuidOf(id: Id): string {
  const text = atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  return text.slice(text.indexOf(':') + 1);
}
