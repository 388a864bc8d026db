import { Button, Loader } from '@mantine/core';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { openApi } from '#api/client.ts';
import { WorkspaceProvider } from '#api/context.ts';
import { WorkspacesDocument } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import { ProblemNote } from '#ui/ProblemNote.tsx';
import styles from './Shell.module.css';
import { rememberWorkspace } from './workspaces.ts';

interface Props {
  readonly workspace: string;
  readonly children: ReactNode;
}

/** Opens a workspace for the screens within; one that does not exist is said so. */
export function WorkspaceScope({ workspace, children }: Props) {
  const { t } = useTranslation();
  const api = useMemo(() => openApi(workspace), [workspace]);
  const { data, problem, ask } = useQuestion(api, WorkspacesDocument, {});
  useEffect(() => () => void api.streams.dispose(), [api]);
  const found = data?.workspaces.find((it) => it.key === workspace);
  useEffect(() => {
    if (found) rememberWorkspace(workspace);
  }, [found, workspace]);
  const scope = useMemo(() => found && { api, ...found }, [api, found]);
  if (scope) return <WorkspaceProvider value={scope}>{children}</WorkspaceProvider>;
  return (
    <main className={styles.waiting}>
      {problem !== null ? (
        <ProblemNote problem={problem} onRetry={ask} />
      ) : data ? (
        <div className={styles.absent}>
          <ProblemNote problem={t('workspace.absent', { name: workspace })} />
          <Button component={Link} href="/" variant="default">
            {t('workspace.start')}
          </Button>
        </div>
      ) : (
        <Loader role="status" aria-label={t('shell.loading')} />
      )}
    </main>
  );
}
