import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, trpc } from '../../api/client.js';
import { DetailDrawer } from '../../components/detail-drawer.js';
import { QueryView } from '../../components/states.js';
import { CopyText, EnumBadge, Facts, Money } from '../../components/values.js';
import { useFormat } from '../../format.js';
import { AccountActions } from '../account-actions.js';
import { Operators } from './operators.js';

type Merchant = Awaited<ReturnType<typeof api.admin.getMerchant.query>>['merchant'];

/** One merchant: who it is, what can be done, who works there. */
export function MerchantDrawer() {
  const { merchantId = '' } = useParams({ strict: false }) as { merchantId?: string };
  const query = useQuery(trpc.admin.getMerchant.queryOptions({ merchant_id: merchantId }));
  const title = query.data === undefined ? '…' : `${query.data.merchant.name} · ${query.data.merchant.code}`;
  return (
    <DetailDrawer title={title} listPath="/admin/merchants">
      <QueryView query={query}>
        {({ merchant }) => (
          <>
            <MerchantFacts merchant={merchant} />
            <MerchantActions merchant={merchant} />
            <Operators merchantId={merchant.merchant_id} />
          </>
        )}
      </QueryView>
    </DetailDrawer>
  );
}

function MerchantFacts({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  return (
    <Facts
      items={[
        [t('field.merchant_code'), <CopyText key="code" value={merchant.code} />],
        [t('field.name'), merchant.name],
        [t('field.contact'), merchant.contact ?? '—'],
        [t('field.status'), <EnumBadge key="status" group="merchantStatus" value={merchant.status} />],
        [t('field.payments_today'), count(merchant.today_payment_count)],
        [t('field.net_today'), <Money key="net" value={merchant.today_net_amount} strong />],
        [t('field.operators'), count(merchant.operator_count)],
        [t('field.live_sessions'), count(merchant.live_sessions)],
        [t('field.created_at'), dateTime(merchant.created_at)],
      ]}
    />
  );
}

function MerchantActions({ merchant }: { merchant: Merchant }) {
  const { t } = useTranslation();
  const { merchant_id } = merchant;
  return (
    <Group gap="xs">
      <AccountActions
        id={{ merchant_id }}
        manage="admin:manage_merchants"
        suspending="admin:suspend_merchant"
        isSuspended={merchant.status === 'suspended'}
        resetPassword={{
          schema: (schemas) => schemas.ResetMerchantPasswordInput,
          call: api.admin.resetMerchantPassword.mutate,
        }}
        firstLogin={() => api.admin.createFirstLoginCode.mutate({ merchant_id })}
        suspend={{
          schema: (schemas) => schemas.SuspendMerchantInput,
          call: api.admin.suspendMerchant.mutate,
          label: t('action.suspend_merchant'),
          hint: t('merchant.suspendHint'),
        }}
        reactivate={{ schema: (schemas) => schemas.ReactivateMerchantInput, call: api.admin.reactivateMerchant.mutate }}
        transactions={{ merchant: merchant.code }}
      />
    </Group>
  );
}
