import { formatDiscount, formatMoney } from '@mps/shared/format';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from './api/time-zone.js';
import type { Translate } from './i18n/i18n.js';

/** How values read in the chosen language and the business time zone. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  const zone = useTimeZone();
  const language = i18n.language;
  return useMemo(() => formatOf(t, language, zone), [t, language, zone]);
}

function formatOf(t: Translate, language: string, zone: string) {
  const time = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23', ...options });
    return (iso: string | null | undefined) => (iso ? format.format(new Date(iso)) : '—');
  };
  return {
    money: (amount: number | null | undefined) => (amount === null || amount === undefined ? '—' : formatMoney(amount)),
    count: (value: number | null | undefined) =>
      value === null || value === undefined ? '—' : new Intl.NumberFormat(language).format(value),
    /** `0.95` reads "95 折 (5% off)". */
    discount: (factor: number | null | undefined) => {
      if (factor === null || factor === undefined || factor >= 1) return t('discount.none');
      const text = formatDiscount(factor);
      return language === 'en' ? text.replace(/^.*\((.*)\)$/, '$1') : text;
    },
    dateTime: time({ dateStyle: 'medium', timeStyle: 'medium' }),
    shortDateTime: time({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }),
    date: time({ dateStyle: 'medium' }),
    clock: time({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    /** A day such as `2026-11-22`, which has no time zone. */
    day: (day: string) =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', dateStyle: 'medium' }).format(new Date(`${day}T00:00:00Z`)),
    shortDay: (day: string) =>
      new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'numeric', day: 'numeric' }).format(
        new Date(`${day}T00:00:00Z`),
      ),
  };
}

export type Format = ReturnType<typeof useFormat>;
