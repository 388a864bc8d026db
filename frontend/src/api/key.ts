import { createStore } from 'zustand/vanilla';

const KEPT = 'desirepath-admin-key';

/** Whether the server asked for its key and has not been given the right one. */
export const lock = createStore(() => ({ locked: false }));

/** What opens a guarded installation; kept until the tab is closed, and nowhere else. */
export function authorization(): Readonly<Record<string, string>> {
  const key = sessionStorage.getItem(KEPT);
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** Tries a key; keeps it where it opens. */
export async function unlock(key: string): Promise<'open' | 'wrong' | 'unreachable'> {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ __typename }' }),
  }).catch(() => null);
  if (!answer) return 'unreachable';
  if (answer.status === 401) return 'wrong';
  sessionStorage.setItem(KEPT, key);
  lock.setState({ locked: false });
  return 'open';
}

/** `fetch` with the key; where the server does not accept it, the editor asks for it. */
export async function guardedFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  for (const [name, value] of Object.entries(authorization())) headers.set(name, value);
  const answer = await fetch(input, { ...init, headers });
  if (answer.status === 401) lock.setState({ locked: true });
  return answer;
}
