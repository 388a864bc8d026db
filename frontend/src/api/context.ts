import { createContext, use } from 'react';
import type { Api } from './client.ts';

/** The workspace that the screen speaks to. */
export interface Workspace {
  readonly api: Api;
  readonly key: string;
  readonly name: string;
  /** True where the evidence was made by the sample generator and tells of nobody. */
  readonly generated: boolean;
  readonly timeZone: string;
}

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext.Provider;

export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('A screen needs a workspace around it.');
  return workspace;
}
