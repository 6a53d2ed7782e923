import { Group, Text } from '@mantine/core';
import type { UnbindCardInput } from '@mps/shared/contract/member/unbind-card';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../../api/client.js';
import { ActionButton } from '../../components/action-button.js';
import { BindingPasswordButton } from '../../components/binding-password-button.js';
import { type Column, DataTable } from '../../components/data-table.js';
import { enumOptions } from '../../components/list-parts.js';
import { Permitted } from '../../components/permitted.js';
import { EmptyState, Panel } from '../../components/states.js';
import { CopyText } from '../../components/values.js';
import { enumText } from '../../i18n/i18n.js';
import type { BindForm } from '../../schemas.js';
import { findMemberId } from '../find-member.js';
import type { CardDetail } from './card-detail.js';

const ROLES = ['member', 'viewer', 'admin', 'owner'] as const;

/** Who may use a card besides its owner. */
export function CardBindings({ detail: { card, bindings } }: { detail: CardDetail }) {
  const { t } = useTranslation();
  const columns = useMemo(
    (): Column<CardDetail['bindings'][number]>[] => [
      { id: 'no', head: t('field.member_no'), cell: (row) => <CopyText value={row.member_no} /> },
      { id: 'name', head: t('field.member_name'), cell: (row) => row.name },
      { id: 'role', head: t('field.binding_role'), cell: (row) => enumText(t, 'bindingRole', row.role) },
      {
        id: 'remove',
        head: t('field.action'),
        align: 'right',
        cell: (row) => (
          <Permitted to="admin:act_for_others">
            <ActionButton
              label={t('action.unbind')}
              fields={[]}
              schema={(schemas) => schemas.UnbindCardInput}
              toInput={() => ({ card_id: card.card_id, member_id: row.member_id })}
              submit={(input: z.infer<typeof UnbindCardInput>) => api.member.unbindCard.mutate(input)}
              submitLabel={t('action.unbind')}
              isDangerous
              done={(answer) => answer.message}
            >
              <Text size="sm">{t('bind.removeOf', { name: row.name })}</Text>
            </ActionButton>
          </Permitted>
        ),
      },
    ],
    [t, card.card_id],
  );
  const isShareable = card.card_type === 'prepaid' || card.card_type === 'corporate';
  return (
    <Panel
      title={t('field.bindings')}
      aside={
        isShareable && (
          <Permitted to={['admin:act_for_others', 'admin:manage_cards']}>
            <Group gap="xs">
              <BindingPasswordButton cardId={card.card_id} />
              <ActionButton
                label={t('card.addBinding')}
                fields={[
                  { name: 'member', label: t('field.member'), required: true, hint: t('card.ownerHint') },
                  {
                    name: 'role',
                    label: t('field.binding_role'),
                    type: 'select',
                    options: enumOptions(t, 'bindingRole', ROLES),
                  },
                ]}
                defaults={{ role: 'member' }}
                schema={(schemas) => schemas.BindForm}
                toInput={(values) => ({ card_id: card.card_id, ...values })}
                submit={async ({ member, ...input }: BindForm) =>
                  api.member.bindCard.mutate({
                    ...input,
                    member_id: await findMemberId(member, 'member', t('member.notFound')),
                  })
                }
                submitLabel={t('card.addBinding')}
              />
            </Group>
          </Permitted>
        )
      }
    >
      {bindings.length === 0 ? (
        <EmptyState icon="link" title={t('card.noBindings')} />
      ) : (
        <DataTable label={t('field.bindings')} columns={columns} rows={bindings} rowId={(row) => row.member_id} />
      )}
    </Panel>
  );
}
