import type { Api } from './client.ts';
import { authorization, guardedFetch } from './key.ts';

/** What became of a file, as the server counts it. */
export interface ImportResult {
  readonly id: string;
  readonly status: 'RUNNING' | 'COMPLETED' | 'STOPPED' | 'REFUSED' | 'UNDONE';
  readonly read: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly interactions: number;
  readonly unmapped?: number;
  readonly problems?: readonly { readonly code: string; readonly message: string }[];
}

/** A refused row, as the server keeps it. */
export interface RejectedRow {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly raw: string;
}

export type Sent =
  | { readonly kind: 'done'; readonly result: ImportResult }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'cancelled' };

/**
 * Sends a file with its recipe. The server reads as it arrives and answers when all rows are stored, so that
 * the bytes sent are a true measure of progress. `fetch` cannot tell them; XMLHttpRequest can.
 */
export function sendFile(
  api: Api,
  file: File,
  recipe: object,
  onProgress: (sent: number, total: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  const form = new FormData();
  form.append('recipe', new Blob([JSON.stringify(recipe)], { type: 'application/json' }));
  form.append('file', file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/imports');
    for (const [name, value] of Object.entries({ ...api.headers, ...authorization() }))
      request.setRequestHeader(name, value);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => resolve(readAnswer(request.responseText));
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'cancelled' });
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

/**
 * What an answer of the server says of a file. One that stopped halfway is done as far as it went: its counts
 * and what stopped it are shown; one that was refused left nothing behind.
 */
export function readAnswer(text: string): Sent {
  const answer = parse(text);
  if (answer && 'accepted' in answer && answer.status !== 'REFUSED')
    return { kind: 'done', result: answer as unknown as ImportResult };
  return { kind: 'refused', message: wordsOf(answer) };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}

/** The words of a refusal, whichever of the server's two shapes it has. */
function wordsOf(answer: Record<string, unknown> | null): string {
  const problems = (answer?.problems ?? answer?.errors) as readonly { message?: string }[] | undefined;
  const message = answer?.message ?? problems?.[0]?.message ?? answer?.detail;
  return typeof message === 'string' ? message : '';
}

/** The first refused rows of an import. */
export async function readRejects(api: Api, key: string, most: number): Promise<RejectedRow[] | null> {
  const answer = await guardedFetch(rejectsAddress(key), { headers: api.headers }).catch(() => null);
  if (!answer?.ok || !answer.body) return null;
  const rows: RejectedRow[] = [];
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done && rows.length < most; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') rows.push(JSON.parse(line) as RejectedRow);
  }
  await reader.cancel();
  if (rest.trim() !== '' && rows.length < most) rows.push(JSON.parse(rest) as RejectedRow);
  return rows.slice(0, most);
}

/** All refused rows as a file of one JSON object a line. */
export async function downloadRejects(api: Api, key: string): Promise<Blob | null> {
  const answer = await guardedFetch(rejectsAddress(key), { headers: api.headers }).catch(() => null);
  return answer?.ok ? answer.blob() : null;
}

/** Undoes an import; answers null when done, else the server's words. */
export async function undoImport(api: Api, key: string): Promise<string | null> {
  const address = `/api/imports/${encodeURIComponent(key)}`;
  const answer = await guardedFetch(address, { method: 'DELETE', headers: api.headers }).catch(() => null);
  if (answer?.ok) return null;
  return wordsOf(parse((await answer?.text()) ?? ''));
}

function rejectsAddress(key: string): string {
  return `/api/imports/${encodeURIComponent(key)}/rejects`;
}
