import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { NativeSelect, Text, useComputedColorScheme } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '#api/client.ts';
import { useWorkspace } from '#api/context.ts';
import { WorkspacesDocument } from '#api/generated.ts';
import { guardedFetch } from '#api/key.ts';
import { useQuestion } from '#api/useQuestion.ts';
import shell from '#app/Shell.module.css';
import { WorkspaceScope } from '#app/WorkspaceScope.tsx';
import styles from './Explorer.module.css';
import { FIRST_QUESTION } from './firstQuestion.ts';

/** Asks the API of one workspace by hand; the address says which. */
export function Explorer() {
  const [workspace, setWorkspace] = useState(workspaceOfAddress);
  const choose = (key: string) => {
    history.replaceState(null, '', `?${new URLSearchParams({ workspace: key })}`);
    setWorkspace(key);
  };
  return (
    <WorkspaceScope workspace={workspace}>
      <div className={shell.shell}>
        <Bar onChoose={choose} />
        <main className={styles.explorer} lang="en">
          <Questions />
        </main>
      </div>
    </WorkspaceScope>
  );
}

function Bar({ onChoose }: { readonly onChoose: (workspace: string) => void }) {
  const { t } = useTranslation();
  const { api, key, name } = useWorkspace();
  const { data } = useQuestion(api, WorkspacesDocument, {});
  return (
    <header className={shell.bar}>
      <a href={`/w/${key}/journeys`} className={shell.brand} aria-label={t('shell.home')}>
        <img src="/favicon.svg" alt="" width={26} height={26} />
      </a>
      <Text component="h1" size="sm" fw={600}>
        {t('explorer.title')}
      </Text>
      <NativeSelect
        size="xs"
        aria-label={t('explorer.workspace')}
        data={(data?.workspaces ?? [{ key, name }]).map((it) => ({ value: it.key, label: it.name }))}
        value={key}
        onChange={(choice) => onChoose(choice.currentTarget.value)}
      />
    </header>
  );
}

/** GraphiQL, which begins only here, where the server has let us in: begun twice, it would open a second tab. */
function Questions() {
  const { api } = useWorkspace();
  const fetcher = useMemo(() => fetcherOf(api), [api]);
  return (
    <GraphiQL
      fetcher={fetcher}
      defaultQuery={FIRST_QUESTION}
      forcedTheme={useComputedColorScheme('light')}
      shouldPersistHeaders={false}
    />
  );
}

function workspaceOfAddress(): string {
  return new URLSearchParams(location.search).get('workspace') || 'main';
}

/** Through the editor's own doors: the same key, the same workspace, the same socket. */
function fetcherOf(api: Api) {
  return createGraphiQLFetcher({
    url: '/graphql',
    fetch: guardedFetch,
    headers: { ...api.headers },
    wsClient: api.streams,
    enableIncrementalDelivery: false,
  });
}
