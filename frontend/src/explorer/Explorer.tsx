import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { NativeSelect, Text, useComputedColorScheme } from '@mantine/core';
import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Api, openApi } from '#api/client.ts';
import { WorkspacesDocument } from '#api/generated.ts';
import { guardedFetch } from '#api/key.ts';
import { useQuestion } from '#api/useQuestion.ts';
import shell from '#app/Shell.module.css';
import styles from './Explorer.module.css';
import { FIRST_QUESTION } from './firstQuestion.ts';

/** Asks the API of one workspace by hand, through the same doors and with the same key as the editor. */
export function Explorer() {
  const { t } = useTranslation();
  const [workspace, setWorkspace] = useState(workspaceOfAddress);
  const api = useMemo(() => openApi(workspace), [workspace]);
  useEffect(() => () => void api.streams.dispose(), [api]);
  const fetcher = useMemo(() => fetcherOf(api), [api]);
  const scheme = useComputedColorScheme('light');
  return (
    <div className={shell.shell}>
      <header className={shell.bar}>
        <a
          href={`/w/${encodeURIComponent(workspace)}/journeys`}
          className={shell.brand}
          aria-label={t('shell.home')}
        >
          <img src="/favicon.svg" alt="" width={26} height={26} />
        </a>
        <Text component="h1" size="sm" fw={600}>
          {t('explorer.title')}
        </Text>
        <WorkspaceChoice
          api={api}
          onChoose={(key) => {
            history.replaceState(null, '', `?${new URLSearchParams({ workspace: key })}`);
            setWorkspace(key);
          }}
        />
      </header>
      <main className={styles.explorer} lang="en">
        <GraphiQL
          fetcher={fetcher}
          defaultQuery={FIRST_QUESTION}
          forcedTheme={scheme}
          shouldPersistHeaders={false}
        />
      </main>
    </div>
  );
}

interface Choice {
  readonly api: Api;
  readonly onChoose: (key: string) => void;
}

/** The workspaces there are; one that only the address names stays chosen, and the server says what is wrong with it. */
function WorkspaceChoice({ api, onChoose }: Choice) {
  const { t } = useTranslation();
  const { data } = useQuestion(api, WorkspacesDocument, {});
  const known = data?.workspaces.map((it) => ({ value: it.key, label: it.name })) ?? [];
  const named = { value: api.workspace, label: api.workspace };
  return (
    <NativeSelect
      size="xs"
      aria-label={t('explorer.workspace')}
      data={known.some((it) => it.value === api.workspace) ? known : [named, ...known]}
      value={api.workspace}
      onChange={(choice) => onChoose(choice.currentTarget.value)}
    />
  );
}

function workspaceOfAddress(): string {
  return new URLSearchParams(location.search).get('workspace') || 'main';
}

function fetcherOf(api: Api) {
  return createGraphiQLFetcher({
    url: '/graphql',
    fetch: guardedFetch,
    headers: { ...api.headers },
    wsClient: api.streams,
    enableIncrementalDelivery: false,
  });
}
