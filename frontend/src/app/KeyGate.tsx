import { Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { lock, unlock } from '#api/key.ts';
import styles from './Shell.module.css';

/** Asks for the key of a guarded installation; an open one never sees this. */
export function KeyGate({ children }: { readonly children: ReactNode }) {
  const locked = useStore(lock, (it) => it.locked);
  return locked ? <KeyForm /> : children;
}

function KeyForm() {
  const { t } = useTranslation();
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  async function open(submit: FormEvent) {
    submit.preventDefault();
    const answer = await unlock(key.trim());
    if (answer !== 'open') setProblem(t(answer === 'wrong' ? 'lock.wrong' : 'problem.unreachable'));
  }
  return (
    <main className={styles.waiting}>
      <form onSubmit={(submit) => void open(submit)} className={styles.lock}>
        <Stack gap="md">
          <IconLock size={32} aria-hidden />
          <Title order={1} size="h3">
            {t('lock.title')}
          </Title>
          <Text size="sm">{t('lock.text')}</Text>
          <PasswordInput
            label={t('lock.key')}
            value={key}
            error={problem}
            autoComplete="current-password"
            onChange={(change) => setKey(change.currentTarget.value)}
          />
          <Button type="submit" disabled={key.trim() === ''}>
            {t('lock.open')}
          </Button>
        </Stack>
      </form>
    </main>
  );
}
