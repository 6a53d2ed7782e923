import {
  Alert,
  Box,
  Button,
  Group,
  PasswordInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { ROLES, type Role } from '@mps/shared/roles';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { trpc } from '../api/client.js';
import { answerOf } from '../api/errors.js';
import { session, useSessionState } from '../api/session.js';
import { Icon } from '../components/icons.js';
import { ErrorState, LoadingState } from '../components/states.js';
import { enumText } from '../i18n/i18n.js';
import { Preferences } from './preferences.js';

/** Most people never need it. */
const FirstLoginForm = lazy(async () => ({ default: (await import('./first-login-form.js')).FirstLoginForm }));

interface LoginForm {
  identifier: string;
  operator: string;
  password: string;
  admin_code: string;
}

/** The one door, for all three roles. */
export function LoginPage() {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing={0} mih="100vh">
      <Box className="brand-panel" visibleFrom="md" p={64} component="aside" aria-label={t('app.name')}>
        <Stack justify="space-between" h="100%">
          <Group gap="sm">
            <img src="/dashboard/favicon.svg" alt="" width={44} height={44} />
            <Text fw={700} size="xl">
              MPS
            </Text>
          </Group>
          <div>
            <Text fz={38} fw={700} lh={1.25}>
              {t('login.claim')}
            </Text>
            <Text mt="md" size="lg">
              {t('login.claimHint')}
            </Text>
          </div>
          <Text size="sm">{t('app.name')}</Text>
        </Stack>
      </Box>
      <Box p={{ base: 'md', sm: 48 }} component="main" bg="var(--mps-surface)">
        <Group justify="flex-end">
          <Preferences />
        </Group>
        <Box maw={400} mx="auto" mt={{ base: 'md', md: '10vh' }}>
          <Title order={1} size="h2" mb="xs">
            {t('action.log_in')}
          </Title>
          <Text c="dimmed" mb="lg">
            {t('app.name')}
          </Text>
          <LoginForm />
        </Box>
      </Box>
    </SimpleGrid>
  );
}

/** The first part of a path of these pages, such as `merchant`. */
const areaOf = (path: string | undefined): string | undefined =>
  /^\/(?:dashboard\/)?(member|merchant|admin|account)(?:\/|$|\?)/.exec(path ?? '')?.[1];

function LoginForm() {
  const { t } = useTranslation();
  const { endReason } = useSessionState();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  // Whoever opened the till's address wants to log in at the till.
  const [role, setRole] = useState<Role>(() => ROLES.find((each) => areaOf(next) === each) ?? 'member');
  const form = useForm<LoginForm>({ defaultValues: { identifier: '', operator: '', password: '', admin_code: '' } });
  const { errors } = form.formState;
  const login = useMutation(
    trpc.auth.login.mutationOptions({
      onSuccess: (answer) => {
        session.begin(answer);
        // Back to where somebody was when the login ended, and nowhere outside of these pages.
        const isOwnPath = next !== undefined && [role, 'account'].includes(areaOf(next) ?? '');
        void navigate({ href: isOwnPath ? next.replace(/^\/dashboard/, '') : '/', replace: true });
      },
    }),
  );
  const submit = form.handleSubmit(async (values) => {
    const { LoginInput } = await import('../schemas.js');
    const input = LoginInput.safeParse({
      role,
      identifier: values.identifier.trim(),
      password: values.password,
      ...(role === 'merchant' && values.operator.trim() !== '' ? { operator: values.operator.trim() } : {}),
      ...(role === 'admin' && values.admin_code.trim() !== '' ? { admin_code: values.admin_code.trim() } : {}),
    });
    if (input.success) login.mutate(input.data);
    else form.setError('identifier', { message: t('form.invalid') });
  });
  const required = { required: t('form.required') };
  const [isFirst, setIsFirst] = useState(false);
  const isRefused = answerOf(login.error)?.code === 'INVALID_CREDENTIALS';

  const toggle = (
    <Button variant="subtle" size="sm" onClick={() => setIsFirst(!isFirst)}>
      {isFirst ? t('firstLogin.back') : t('firstLogin.have')}
    </Button>
  );
  if (isFirst) {
    return (
      <Stack gap="md">
        <Suspense fallback={<LoadingState rows={4} />}>
          <FirstLoginForm initialRole={role} onDone={() => void navigate({ href: '/', replace: true })} />
        </Suspense>
        {toggle}
      </Stack>
    );
  }

  return (
    <form onSubmit={submit} onChange={() => login.isError && login.reset()} noValidate>
      <Stack gap="md">
        {endReason !== null && !login.isError && (
          <Alert color="orange" icon={<Icon name="key" />} role="alert">
            {endReason === 'revoked' ? t('login.revoked') : t('login.expired')}
          </Alert>
        )}
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t('field.role')}
          value={role}
          onChange={(value) => {
            setRole(value as Role);
            form.clearErrors();
            login.reset();
          }}
          data={ROLES.map((value) => ({ value, label: enumText(t, 'role', value) }))}
          transitionDuration={0}
        />
        <TextInput
          label={t(`login.identifier.${role}`)}
          autoComplete="username"
          size="md"
          error={errors.identifier?.message}
          {...form.register('identifier', required)}
        />
        {role === 'merchant' && (
          <TextInput
            label={t('field.operator')}
            description={t('login.operatorHint')}
            size="md"
            autoComplete="off"
            {...form.register('operator')}
          />
        )}
        <PasswordInput
          label={t('field.password')}
          autoComplete="current-password"
          size="md"
          error={errors.password?.message}
          visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword') }}
          {...form.register('password', required)}
        />
        {role === 'admin' && (
          <TextInput
            label={t('login.adminCode')}
            description={t('login.adminCodeHint')}
            size="md"
            autoComplete="one-time-code"
            autoCapitalize="off"
            {...form.register('admin_code')}
          />
        )}
        {isRefused && (
          <Alert color="red" role="alert" icon={<Icon name="alert" />} title={answerOf(login.error)?.message}>
            {role === 'admin' ? t('login.refusedHintAdmin') : t('login.refusedHint')}
          </Alert>
        )}
        {login.isError && !isRefused && <ErrorState error={login.error} />}
        <Button type="submit" size="md" loading={login.isPending}>
          {t('action.log_in')}
        </Button>
        {toggle}
      </Stack>
    </form>
  );
}
