import { ActionIcon, Alert, AppShell, Badge, Box, Burger, Button, Group, Text, Tooltip } from '@mantine/core';
import { useDisclosure, useHotkeys, useNetwork } from '@mantine/hooks';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { LiveProvider, useLive } from '../api/live.js';
import { ownNotes } from '../api/open-attempts.js';
import { useProofAsked } from '../api/proof.js';
import { session, useLogin, useSessionState } from '../api/session.js';
import { OtherAttempts } from '../components/attempt-view.js';
import { Dialog } from '../components/dialog.js';
import { Icon } from '../components/icons.js';
import { enumText } from '../i18n/i18n.js';
import { ApprovalsBadge } from './approvals-badge.js';
import { EnrolPage } from './enrol-page.js';
import { FailedAttempts } from './failed-attempts.js';
import { logOut } from './log-out.js';
import { navigationOf } from './navigation.js';
import { Preferences } from './preferences.js';

const CHECK_TOKEN_EVERY_MS = 60_000;
/** A till that is open all day gets a new token before the old one ends. */
const REFRESH_BEFORE_MS = 30 * 60_000;

/** The frame around every page of a login; without a login, the way to one. */
export function Shell() {
  const { login } = useSessionState();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.href });
  const isOut = login === null;
  // Once, with the path of that moment: the address changes by it, and must not lead there again from there.
  useEffect(() => {
    if (isOut) void navigate({ to: '/login', search: { next: path } as never, replace: true });
  }, [isOut]);
  if (login === null) return null;
  if (login.mustEnrol === true) return <EnrolPage />;
  return (
    <LiveProvider key={login.user.id}>
      <Frame />
    </LiveProvider>
  );
}

function Frame() {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useFreshToken();
  const palette = usePalette();
  const isProofAsked = useProofAsked();
  // A page was chosen: on a narrow screen the menu has done its work.
  // The path is what it waits for.
  useEffect(close, [path]);
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
      transitionDuration={0}
    >
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="xs" wrap="nowrap">
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('shell.menu')}
              aria-expanded={isOpen}
            />
            <img src="/dashboard/favicon.svg" alt="" width={30} height={30} />
            <Text fw={700} visibleFrom="xs">
              MPS
            </Text>
          </Group>
          <Group gap={6} wrap="nowrap">
            <LiveBadge />
            <Tooltip label="Ctrl K">
              <ActionIcon
                variant="subtle"
                color="gray"
                c="var(--mantine-color-text)"
                size={40}
                aria-label={t('palette.open')}
                onClick={palette.open}
              >
                <Icon name="search" />
              </ActionIcon>
            </Tooltip>
            <Preferences />
          </Group>
        </Group>
      </AppShell.Header>
      {palette.element}
      {isProofAsked && (
        <Suspense fallback={null}>
          <ProofDialog />
        </Suspense>
      )}
      <AppShell.Navbar p="sm" aria-label={t('shell.menu')}>
        <Menu />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <OfflineBanner />
        <OtherAttempts />
        <FailedAttempts />
        <Box maw={1240} mx="auto">
          <Outlet />
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

/** Asked for rarely: it comes when it is. */
const ProofDialog = lazy(() => import('./proof-dialog.js'));

/** Few people use it, so it is loaded when it is first asked for; from then on it hears its keys itself. */
const Palette = lazy(() => import('./palette.js'));

function usePalette() {
  /** How often the button was pressed, or the keys the first time. */
  const [wishes, setWishes] = useState(0);
  const open = useCallback(() => setWishes((count) => count + 1), []);
  useHotkeys(wishes === 0 ? [['mod+K', open]] : [], []);
  const element =
    wishes === 0 ? null : (
      <Suspense fallback={null}>
        <Palette wishes={wishes} />
      </Suspense>
    );
  return { open, element };
}

function Menu() {
  const { t } = useTranslation();
  const login = useLogin();
  const { user } = login;
  const role = user.administrator_role ?? user.operator_role ?? user.role;
  return (
    <>
      <AppShell.Section grow>
        {navigationOf(login).map(({ path, label, icon, badge }) => (
          <Button
            key={path}
            component={Link}
            to={path}
            activeOptions={{ exact: ['/member', '/merchant', '/admin'].includes(path) }}
            className="nav-link"
            variant="subtle"
            color="gray"
            c="var(--mantine-color-text)"
            fullWidth
            justify="flex-start"
            h={44}
            mb={2}
            leftSection={<Icon name={icon} />}
            rightSection={badge === 'approvals' ? <ApprovalsBadge /> : undefined}
          >
            {t(label)}
          </Button>
        ))}
      </AppShell.Section>
      <AppShell.Section>
        <Box px="sm" pb="xs">
          <Text fw={600} truncate>
            {user.operator ?? user.name}
          </Text>
          <Text size="sm" c="dimmed" truncate>
            {user.merchant_code !== undefined && `${user.operator === undefined ? user.merchant_code : user.name} · `}
            {enumText(t, 'role', role)}
          </Text>
        </Box>
        {user.role === 'merchant' && <SwitchButton />}
        <LogOut />
      </AppShell.Section>
    </>
  );
}

const SwitchOperator = lazy(() => import('../merchant/switch-operator.js'));

/** For a till that several operators share. */
function SwitchButton() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        fullWidth
        h={44}
        mb="xs"
        leftSection={<Icon name="users" size={18} />}
        onClick={() => setIsOpen(true)}
      >
        {t('action.switch_operator')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <SwitchOperator onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Whoever leaves with something unanswered is told first: nobody asks about it after them. */
function LogOut() {
  const { t } = useTranslation();
  const login = useLogin();
  const [open, setOpen] = useState(0);
  const leave = () => {
    const total = ownNotes(login).length;
    if (total === 0) void logOut();
    else setOpen(total);
  };
  return (
    <>
      <Button variant="default" fullWidth h={44} leftSection={<Icon name="logout" size={18} />} onClick={leave}>
        {t('action.log_out')}
      </Button>
      <Dialog opened={open > 0} onClose={() => setOpen(0)} title={t('attempt.open', { total: open })}>
        <Text size="sm" mb="md">
          {t('attempt.leaveHint')}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setOpen(0)}>
            {t('common.back')}
          </Button>
          <Button color="red.9" onClick={() => void logOut()}>
            {t('action.log_out')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

function LiveBadge() {
  const { t } = useTranslation();
  const { isLive } = useLive();
  return (
    <Tooltip label={isLive ? t('shell.liveHint') : t('shell.pollingHint')}>
      <Badge variant="dot" color={isLive ? 'teal' : 'orange'} size="lg" tt="none" role="status">
        {isLive ? t('shell.live') : t('shell.polling')}
      </Badge>
    </Tooltip>
  );
}

function OfflineBanner() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert color="orange" mb="md" icon={<Icon name="offline" />} title={t('shell.offline')} role="alert">
      {t('shell.offlineHint')}
    </Alert>
  );
}

/** Extends the login while the page is open, so that nobody is logged out in the middle of a working day. */
function useFreshToken(): void {
  useEffect(() => {
    const timer = setInterval(() => {
      const login = session.current();
      if (login === null || Date.parse(login.expiresAt) - Date.now() > REFRESH_BEFORE_MS) return;
      api.auth.refresh.mutate().then(session.renew, () => {});
    }, CHECK_TOKEN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
