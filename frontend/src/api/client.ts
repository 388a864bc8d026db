import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { Client, fetchExchange } from 'urql';
import { authorization, guardedFetch } from './key.ts';

const WORKSPACE_HEADER = 'Desirepath-Workspace';

/**
 * One workspace's doors to the server: questions and changes over HTTP, streams over one WebSocket, files by REST.
 * Nothing is cached: an open journey lives in its own store, and everything else is asked afresh.
 */
export interface Api {
  readonly workspace: string;
  readonly graphql: Client;
  readonly streams: Socket;
  readonly headers: Readonly<Record<string, string>>;
}

export function openApi(workspace: string): Api {
  const headers = { [WORKSPACE_HEADER]: workspace };
  return {
    workspace,
    headers,
    graphql: new Client({
      url: '/graphql',
      preferGetMethod: false,
      exchanges: [fetchExchange],
      fetch: guardedFetch,
      fetchOptions: { headers },
    }),
    streams: createSocket({
      url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
      connectionParams: () => ({ ...headers, authorization: authorization().Authorization }),
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
    }),
  };
}
