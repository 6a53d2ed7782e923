import { useSyncExternalStore } from 'react';
import { deviceStore } from './storage.js';

const KEY = 'mps.time-zone';
/** What the database is set up with, until an answer has said otherwise. */
let zone = deviceStore.read(KEY) ?? 'Asia/Taipei';
const listeners = new Set<() => void>();

/** Takes over the business time zone that an answer names: "today" is its day, wherever the browser is. */
export function setTimeZone(next: string | null | undefined): void {
  if (!next || next === zone) return;
  zone = next;
  deviceStore.write(KEY, next);
  for (const listener of listeners) listener();
}

export const useTimeZone = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => zone,
  );

/** The day of a moment in the business time zone, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(moment);
}

/** A moment by the clocks of the business time zone, `YYYY-MM-DD HH:MM:SS`, as spreadsheets read it. */
export function localTime(iso: string): string {
  const shape = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', shape).format(new Date(iso));
}

/** A day some days later or earlier. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day of the month some months later or earlier. */
export function monthStart(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
