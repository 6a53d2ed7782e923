import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { type Column, DataTable } from '../components/data-table.js';
import { Dialog } from '../components/dialog.js';
import { Icon } from '../components/icons.js';
import { ErrorState, LoadingState } from '../components/states.js';
import { CopyText, Facts } from '../components/values.js';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';

type Result = Awaited<ReturnType<typeof api.admin.verifyAudit.query>>;

/** Reads the whole log against its seals: only when somebody asks for it. */
export function AuditCheck() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const check = useMutation({ mutationFn: () => api.admin.verifyAudit.query() });
  const start = () => {
    setIsOpen(true);
    check.mutate();
  };
  return (
    <>
      <Button variant="default" leftSection={<Icon name="check" size={17} />} onClick={start}>
        {t('audit.check')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('audit.check')} size="lg">
        <Stack>
          <Text size="sm" c="dimmed">
            {t('audit.checkHint')}
          </Text>
          {check.isPending && <LoadingState rows={3} />}
          {check.isError && <ErrorState error={check.error} onRetry={() => check.mutate()} />}
          {check.data !== undefined && <AuditResult result={check.data} />}
        </Stack>
      </Dialog>
    </>
  );
}

function AuditResult({ result: { ok, checked, head_hash, violations } }: { result: Result }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const columns = useMemo(
    (): Column<Result['violations'][number]>[] => [
      { id: 'what', head: t('field.violation'), cell: (row) => enumText(t, 'auditViolation', row.violation) },
      { id: 'object', head: t('field.object_type'), cell: (row) => enumText(t, 'objectType', row.object_type) },
      { id: 'id', head: t('field.object_id'), cell: (row) => <CopyText value={row.object_id} /> },
      { id: 'details', head: t('field.details'), cell: (row) => <code>{JSON.stringify(row.details)}</code> },
    ],
    [t],
  );
  return (
    <>
      <Alert
        color={ok ? 'teal' : 'red'}
        icon={<Icon name={ok ? 'check' : 'alert'} />}
        role={ok ? 'status' : 'alert'}
        title={ok ? t('audit.sound') : t('audit.broken', { total: count(violations.length) })}
      >
        {ok ? t('audit.soundHint') : t('audit.brokenHint')}
      </Alert>
      <Facts
        items={[
          [t('audit.events'), count(checked.events)],
          [t('audit.unsealed'), count(checked.unsealed_events)],
          [t('audit.batches'), count(checked.batches)],
          head_hash === null ? null : [t('audit.head'), <CopyText key="head" value={head_hash} />],
        ]}
      />
      {head_hash !== null && (
        <Text size="sm" c="dimmed">
          {t('audit.headHint')}
        </Text>
      )}
      {!ok && (
        <DataTable
          label={t('audit.check')}
          columns={columns}
          rows={violations}
          rowId={(row) => `${row.violation}-${row.object_id}`}
        />
      )}
    </>
  );
}
