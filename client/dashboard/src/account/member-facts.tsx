import { Stack } from '@mantine/core';
import type { UpdateProfileInput } from '@mps/shared/contract/member/update-profile';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../api/client.js';
import { session } from '../api/session.js';
import { setTimeZone } from '../api/time-zone.js';
import { ActionButton } from '../components/action-button.js';
import { QueryView } from '../components/states.js';
import { CopyText, Facts } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

/** What the service knows of a member, as the member sees it. */
export function MemberFacts() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const query = useQuery(trpc.member.getProfile.queryOptions({}));
  const zone = query.data?.profile.timezone;
  useEffect(() => setTimeZone(zone), [zone]);
  return (
    <QueryView query={query} rows={3}>
      {({ profile }) => (
        <Stack gap="sm" align="flex-start">
          <Facts
            items={[
              [t('field.member_no'), <CopyText key="no" value={profile.member_no} />],
              [t('field.phone'), profile.phone ?? '—'],
              [t('field.email'), profile.email ?? '—'],
              [t('field.level'), enumText(t, 'level', profile.level_name)],
              [t('field.created_at'), date(profile.created_at)],
            ]}
          />
          <ChangeName name={profile.name} />
        </Stack>
      )}
    </QueryView>
  );
}

function ChangeName({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('account.changeName')}
      fields={[{ name: 'name', label: t('field.member_name'), required: true }]}
      defaults={{ name }}
      schema={(schemas) => schemas.UpdateProfileInput}
      check={(values): Record<string, string> => (values.name?.trim() === name ? { name: t('member.noChange') } : {})}
      submit={(input: UpdateProfileInput) => api.member.updateProfile.mutate(input)}
      submitLabel={t('common.save')}
      onDone={({ profile }) => session.rename(profile.name)}
    />
  );
}
