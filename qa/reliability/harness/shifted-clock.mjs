/** Loaded before the API: its whole process then lives SHIFT_CLOCK_MS off the true time, as on a host with a wrong clock. */
const shiftMs = Number(process.env.SHIFT_CLOCK_MS ?? 0);
const TrueDate = globalThis.Date;

globalThis.Date = class ShiftedDate extends TrueDate {
  constructor(...given) {
    if (given.length === 0) super(TrueDate.now() + shiftMs);
    else super(...given);
  }
  static now() {
    return TrueDate.now() + shiftMs;
  }
};
