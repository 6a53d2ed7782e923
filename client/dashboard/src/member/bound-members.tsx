import { Text } from '@mantine/core';
import type { RemoveBindingInput } from '@mps/shared/contract/member/remove-binding';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api, trpc } from '../api/client.js';
import { ActionButton } from '../components/action-button.js';
import { BindingPasswordButton } from '../components/binding-password-button.js';
import { type Column, DataTable } from '../components/data-table.js';
import { Panel, QueryView } from '../components/states.js';
import { enumText } from '../i18n/i18n.js';
import type { MemberCard } from './card.js';

/** As many as a page may have; the total says how many there are. */
const SHOWN = 200;
const MAX_HEIGHT_PX = 400;

type Binding = Awaited<ReturnType<typeof api.member.listBindings.query>>['bindings'][number];

/** Who uses a card that the member owns: the owner sees them, removes them, and changes the password. */
export function BoundMembers({ card }: { card: MemberCard }) {
  const { t } = useTranslation();
  const query = useQuery(trpc.member.listBindings.queryOptions({ card_id: card.id, limit: SHOWN }));
  const columns = useMemo(
    (): Column<Binding>[] => [
      { id: 'name', head: t('field.member_name'), cell: (row) => row.name },
      { id: 'no', head: t('field.member_no'), cell: (row) => row.member_no },
      { id: 'role', head: t('field.binding_role'), cell: (row) => enumText(t, 'bindingRole', row.role) },
      {
        id: 'remove',
        head: t('field.action'),
        align: 'right',
        cell: (row) => row.role !== 'owner' && <RemoveButton cardId={card.id} binding={row} />,
      },
    ],
    [t, card.id],
  );
  return (
    <Panel title={t('field.bindings')} aside={<BindingPasswordButton cardId={card.id} />}>
      <QueryView query={query}>
        {({ bindings, pagination }) => (
          <>
            <DataTable
              label={t('field.bindings')}
              columns={columns}
              rows={bindings}
              rowId={(row) => row.member_no}
              maxHeight={MAX_HEIGHT_PX}
            />
            <Text size="sm" c="dimmed">
              {t('list.total', { total: pagination.total_count ?? bindings.length })}
            </Text>
          </>
        )}
      </QueryView>
    </Panel>
  );
}

function RemoveButton({ cardId, binding }: { cardId: string; binding: Binding }) {
  const { t } = useTranslation();
  return (
    <ActionButton
      label={t('action.remove_binding')}
      fields={[]}
      schema={(schemas) => schemas.RemoveBindingInput}
      toInput={() => ({ card_id: cardId, member_no: binding.member_no })}
      submit={(input: z.infer<typeof RemoveBindingInput>) => api.member.removeBinding.mutate(input)}
      submitLabel={t('action.remove_binding')}
      isDangerous
      done={(answer) => answer.message}
    >
      <Text size="sm">{t('bind.removeByOwner', { name: binding.name })}</Text>
    </ActionButton>
  );
}
