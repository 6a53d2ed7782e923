import { formatDiscount, formatMoney } from '@mps/shared/format';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeZone } from './api/time-zone.js';
import { currentLanguage, type Language } from './i18n/language.js';

/** How values read in the chosen language and the business time zone. */
export function useFormat() {
  // Draws again when another language is chosen.
  useTranslation();
  const zone = useTimeZone();
  const language = currentLanguage();
  return useMemo(() => formatOf(language, zone), [language, zone]);
}

/** Intl's formats take longer to make than a table's cell to draw: each is made once, when it is first needed. */
const timeFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function timeFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const format = timeFormats.get(key) ?? new Intl.DateTimeFormat(language, options);
  timeFormats.set(key, format);
  return format;
}

function numberFormat(language: string): Intl.NumberFormat {
  const format = numberFormats.get(language) ?? new Intl.NumberFormat(language);
  numberFormats.set(language, format);
  return format;
}

function formatOf(language: Language, zone: string) {
  const time = (options: Intl.DateTimeFormatOptions) => (iso: string | null | undefined) =>
    iso ? timeFormat(language, { timeZone: zone, hourCycle: 'h23', ...options }).format(new Date(iso)) : '—';
  /** A day such as `2026-11-22`, which has no time zone. */
  const plainDay = (options: Intl.DateTimeFormatOptions) => (day: string) =>
    timeFormat(language, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
  return {
    money: (amount: number | null | undefined) => (amount === null || amount === undefined ? '—' : formatMoney(amount)),
    count: (value: number | null | undefined) =>
      value === null || value === undefined ? '—' : numberFormat(language).format(value),
    /** `0.95` reads "95 折" or "5% off". */
    discount: (factor: number | null | undefined) => formatDiscount(factor ?? 1, language),
    dateTime: time({ dateStyle: 'medium', timeStyle: 'medium' }),
    shortDateTime: time({ month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }),
    date: time({ dateStyle: 'medium' }),
    clock: time({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day: plainDay({ dateStyle: 'medium' }),
    shortDay: plainDay({ month: 'numeric', day: 'numeric' }),
  };
}

export type Format = ReturnType<typeof useFormat>;
