import {
  ActionIcon,
  Menu,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import {
  IconCheck,
  IconDatabaseImport,
  IconMoon,
  IconRoute,
  IconSelector,
  IconSun,
  IconWorld,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { useWorkspace } from '#api/context.ts';
import { WorkspacesDocument } from '#api/generated.ts';
import { useQuestion } from '#api/useQuestion.ts';
import { GeneratedBadge } from '#ui/GeneratedBadge.tsx';
import { LANGUAGES, type Language, speak } from './languages.ts';
import styles from './Shell.module.css';

/** The frame around every screen: which workspace, where to go, in which language and light. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { key, generated } = useWorkspace();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#screen">
        {t('shell.skip')}
      </a>
      <header className={styles.bar}>
        <Link href={`/w/${key}/journeys`} className={styles.brand} aria-label={t('shell.home')}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
        </Link>
        <WorkspaceSwitch />
        {generated && <GeneratedBadge />}
        <nav className={styles.nav} aria-label={t('shell.navigation')}>
          <Tab
            to={`/w/${key}/journeys`}
            pattern="/w/:workspace/journeys/*?"
            icon={<IconRoute size={17} aria-hidden />}
          >
            {t('shell.journeys')}
          </Tab>
          <Tab
            to={`/w/${key}/data`}
            pattern="/w/:workspace/data"
            icon={<IconDatabaseImport size={17} aria-hidden />}
          >
            {t('shell.data')}
          </Tab>
        </nav>
        <LanguageSwitch />
        <LightSwitch />
      </header>
      <main id="screen" className={styles.screen} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Tab(props: { to: string; pattern: string; icon: ReactNode; children: ReactNode }) {
  const [here] = useRoute(props.pattern);
  return (
    <Link href={props.to} className={styles.tab} aria-current={here ? 'page' : undefined}>
      {props.icon}
      {props.children}
    </Link>
  );
}

function WorkspaceSwitch() {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { data } = useQuestion(workspace.api, WorkspacesDocument, {});
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <UnstyledButton className={styles.switch} aria-label={t('shell.workspace', { name: workspace.name })}>
          {workspace.name}
          <IconSelector size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {data?.workspaces.map((it) => (
          <Menu.Item
            key={it.key}
            component={Link}
            href={`/w/${it.key}/journeys`}
            rightSection={it.generated ? <GeneratedBadge /> : undefined}
            leftSection={
              it.key === workspace.key ? <IconCheck size={15} aria-hidden /> : <span className={styles.gap} />
            }
          >
            {it.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const spoken = LANGUAGES[i18n.language as Language];
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton className={styles.switch} aria-label={`${t('shell.language')}: ${spoken}`}>
          <IconWorld size={16} aria-hidden />
          <span className={styles.language}>{spoken}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            onClick={() => void speak(code as Language)}
            leftSection={
              code === i18n.language ? <IconCheck size={15} aria-hidden /> : <span className={styles.gap} />
            }
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function LightSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = dark ? t('shell.light') : t('shell.dark');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      >
        {dark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
