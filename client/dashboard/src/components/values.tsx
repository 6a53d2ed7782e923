import { ActionIcon, Badge, CopyButton, Group, Text, Tooltip } from '@mantine/core';
import type { WordGroup } from '@mps/shared/glossary';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format.js';
import { enumText } from '../i18n/i18n.js';
import { Icon } from './icons.js';

const COLOURS: Readonly<Record<string, string>> = {
  active: 'teal',
  alive: 'teal',
  completed: 'teal',
  paid: 'teal',
  settled: 'indigo',
  processing: 'yellow',
  pending: 'yellow',
  suspended: 'red',
  failed: 'red',
  lost: 'red',
  revoked: 'red',
  approved: 'teal',
  refused: 'red',
  void: 'orange',
  refunded: 'orange',
  payment: 'teal',
  refund: 'orange',
  recharge: 'indigo',
};

/** A value of a fixed list, with its name in the chosen language. */
export function EnumBadge({ group, value }: { group: WordGroup; value: string }) {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={COLOURS[value] ?? 'gray'} tt="none" fw={600} radius="sm" miw="max-content">
      {enumText(t, group, value)}
    </Badge>
  );
}

/** An amount in tabular figures. */
export function Money({ value, strong = false }: { value: number | null | undefined; strong?: boolean }) {
  const { money } = useFormat();
  return (
    <Text component="span" inherit className="num" fw={strong ? 700 : undefined}>
      {money(value)}
    </Text>
  );
}

/** A number that people pass on, with a button that copies it. */
export function CopyText({ value }: { value: string | null | undefined }) {
  const { t } = useTranslation();
  if (!value) return <span>—</span>;
  return (
    <Group gap={4} wrap="nowrap" display="inline-flex">
      <span className="num">{value}</span>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t('common.copied') : t('common.copy')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`${t('common.copy')} ${value}`}
              onClick={(event) => {
                event.stopPropagation();
                copy();
              }}
            >
              <Icon name={copied ? 'check' : 'copy'} size={15} />
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}

/** Names and values, one below the other. */
export function Facts({ items }: { items: readonly (readonly [label: string, value: ReactNode] | null)[] }) {
  return (
    <dl className="facts">
      {items.map((item) =>
        item === null ? null : (
          <div key={item[0]} style={{ display: 'contents' }}>
            <dt>{item[0]}</dt>
            <dd>{item[1] ?? '—'}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
