const REMEMBERED = 'desirepath-workspace';

/** The workspace this browser was in last, so that the editor opens there again. */
export function rememberWorkspace(key: string): void {
  localStorage.setItem(REMEMBERED, key);
}

export function rememberedWorkspace(): string | null {
  return localStorage.getItem(REMEMBERED);
}
