/** Apart from what else is shown, because the start of a command sets the zone. */
let shownZone = 'UTC';

/** Times are shown in the business time zone from now on: the days of lists and reports are of the same zone. */
export function showTimesIn(zone: string): void {
  shownZone = zone;
}

/** A time for people, in the business time zone: `2026-11-22 16:00`; with `Z` where no server has said which that is. */
export const showTime = (iso: string): string => {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: shownZone });
  return `${format.format(new Date(iso))}${shownZone === 'UTC' ? 'Z' : ''}`;
};

/** The zone of the times that are shown. */
export const zoneShown = (): string => shownZone;
