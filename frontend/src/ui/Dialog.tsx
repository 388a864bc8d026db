import { type MantineSize, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly size?: MantineSize;
  readonly children: ReactNode;
}

/**
 * A question or a form over the screen; Esc closes it, and the focus goes back to where it came from. Its head is
 * no banner of the page.
 */
export function Dialog({ title, onClose, size = 'md', children }: Props) {
  const { t } = useTranslation();
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const nowhere = document.activeElement === document.body;
      if (nowhere && opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      attributes={{ header: { role: 'presentation' } }}
    >
      {children}
    </Modal>
  );
}
