import { Alert, Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a part that fails from taking the rest of the screen along. */
export class FailureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <Alert color="red" m="lg" title={t('failure.title')} role="alert">
            {t('failure.text')}
            <div style={{ marginTop: 12 }}>
              <Button size="compact-sm" variant="default" onClick={() => this.setState({ failed: false })}>
                {t('problem.retry')}
              </Button>
            </div>
          </Alert>
        )}
      </Translation>
    );
  }
}
