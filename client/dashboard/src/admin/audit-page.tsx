import { Code } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { Column } from '../components/data-table.js';
import { DetailDrawer, useOpenDrawer } from '../components/detail-drawer.js';
import { ListPage, useListState } from '../components/list-page.js';
import { digitsColumn, enumFilter, textColumn, timeColumn } from '../components/list-parts.js';
import { EmptyState, QueryView } from '../components/states.js';
import { CopyText, Facts } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText, valuesOf } from '../i18n/i18n.js';
import { AuditCheck } from './audit-check.js';
import { saveAudit } from './audit-export.js';
import { auditQuery } from './audit-query.js';

type Row = Awaited<ReturnType<typeof api.admin.listAuditEvents.query>>['events'][number];

/** What events are about; batches and events of the log itself are named by its violations alone. */
const objectsOfEvents = () => valuesOf('objectType').filter((type) => !type.startsWith('audit_'));
/** The address names an event; it is looked for among this many under the same filters. */
const LOOKED_UP = 200;

/** Who did what, when, to what. */
export function AuditPage() {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const open = useOpenDrawer();
  const columns = useMemo(
    (): Column<Row>[] => [
      timeColumn('at', t('field.time'), dateTime, (row) => row.created_at),
      {
        id: 'action',
        head: t('field.action'),
        cell: (row) => enumText(t, 'auditAction', row.action),
        csv: (row) => row.action,
      },
      textColumn('actor', t('field.actor'), (row) => actorText(row, t)),
      {
        id: 'object',
        head: t('field.object_type'),
        cell: (row) => enumText(t, 'objectType', row.object_type),
        csv: (row) => row.object_type,
      },
      digitsColumn('ip', t('field.ip'), (row) => row.ip),
    ],
    [t, dateTime],
  );
  return (
    <>
      <ListPage
        title={t('nav.audit')}
        name="audit"
        filters={[
          { name: 'from', label: t('field.start_date'), type: 'date' },
          { name: 'to', label: t('field.end_date'), type: 'date' },
          enumFilter(t, 'action', t('field.action'), 'auditAction', valuesOf('auditAction')),
          enumFilter(t, 'object', t('field.object_type'), 'objectType', objectsOfEvents()),
        ]}
        columns={columns}
        rowId={(row) => String(row.id)}
        load={async (page, filters, signal) => {
          const answer = await api.admin.listAuditEvents.query({ ...page, ...auditQuery(filters) }, { signal });
          return { ...answer, rows: answer.events };
        }}
        onOpen={(row) => open(`/admin/audit/${row.id}`)}
        actions={<AuditCheck />}
        save={saveAudit}
        empty={{ title: t('audit.empty'), hint: t('audit.emptyHint'), icon: 'log' }}
      />
      <Outlet />
    </>
  );
}

const actorText = (row: Row, t: TFunction) =>
  [enumText(t, 'role', row.actor_role), row.actor_name, row.operator].filter(Boolean).join(' · ');

export function AuditDrawer() {
  const { t } = useTranslation();
  const { eventId = '' } = useParams({ strict: false }) as { eventId?: string };
  const { values } = useListState();
  const page = Math.max(1, Number(values.page) || 1);
  const query = useQuery({
    queryKey: ['audit-event', eventId],
    staleTime: Number.POSITIVE_INFINITY,
    meta: { live: false },
    queryFn: async ({ signal }) => {
      const offset = Math.max(0, (page - 1) * 20 - LOOKED_UP / 2);
      const input = { ...auditQuery(values), limit: LOOKED_UP, offset };
      const { events } = await api.admin.listAuditEvents.query(input, { signal });
      return events.find(({ id }) => String(id) === eventId) ?? null;
    },
  });
  return (
    <DetailDrawer title={`${t('objectType.audit_event')} ${eventId}`} listPath="/admin/audit">
      <QueryView query={query}>
        {(event) =>
          event === null ? (
            <EmptyState icon="search" title={t('state.notFound')} hint={t('state.notFoundHint')} />
          ) : (
            <AuditFacts event={event} />
          )
        }
      </QueryView>
    </DetailDrawer>
  );
}

function AuditFacts({ event }: { event: Row }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  return (
    <>
      <Facts
        items={[
          [t('field.time'), dateTime(event.created_at)],
          [
            t('field.action'),
            <span key="action">
              {enumText(t, 'auditAction', event.action)} <Code>{event.action}</Code>
            </span>,
          ],
          [t('field.actor'), actorText(event, t)],
          event.on_behalf_of === null
            ? null
            : [t('field.on_behalf_of'), <CopyText key="behalf" value={event.on_behalf_of} />],
          [t('field.object_type'), enumText(t, 'objectType', event.object_type)],
          [t('field.object_id'), <CopyText key="object" value={event.object_id} />],
          [t('field.ip'), event.ip ?? '—'],
          [t('field.request_id'), <CopyText key="request" value={event.request_id} />],
        ]}
      />
      <Code block className="details" tabIndex={0} role="region" aria-label={t('field.details')}>
        {JSON.stringify(event.details, null, 2)}
      </Code>
    </>
  );
}
