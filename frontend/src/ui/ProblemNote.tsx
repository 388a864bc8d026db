import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const LOOK = {
  root: { background: 'var(--dp-bad-soft)' },
  title: { color: 'var(--dp-bad)' },
  icon: { color: 'var(--dp-bad)' },
};

interface Props {
  /** The server's own words; empty where it could not be reached. */
  readonly problem: string;
  readonly onRetry?: () => void;
}

/** What happened, what is safe and what to do. */
export function ProblemNote({ problem, onRetry }: Props) {
  const { t } = useTranslation();
  return (
    <Alert
      color="red"
      variant="light"
      styles={LOOK}
      icon={<IconAlertTriangle size={20} />}
      title={t('problem.title')}
      role="alert"
    >
      {problem || t('problem.unreachable')}
      {onRetry && (
        <div style={{ marginTop: 10 }}>
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        </div>
      )}
    </Alert>
  );
}
