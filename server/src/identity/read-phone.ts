import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { ApplicationError } from '../lib/application-error.js';
import type { Settings } from './read-settings.js';

/** E.164 allows 15 digits; shorter ones than 8 are numbers of services, or parts of a number. */
const DIGITS_MIN = 8;
const DIGITS_MAX = 15;

/**
 * Reads a telephone number in any spelling as E.164, such as `+886912345678`.
 *
 * The first country of the settings in which the number exists decides what a national number means. Metadata lags
 * behind new number ranges, so a number that no country has is read by its length.
 *
 * @returns null where the text is no telephone number
 */
export function readPhone(text: string, { phone_countries }: Pick<Settings, 'phone_countries'>): string | null {
  const typed = text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim();
  const digits = typed.replace(/\D/g, '').length;
  if (digits < DIGITS_MIN || digits > DIGITS_MAX + 2) return null;
  const countries = phone_countries.filter((country): country is CountryCode => isSupportedCountry(country));
  const national = countries.map((country) => parse(typed, country));
  // 00 is not every country's prefix for calls abroad, and some write neither it nor +. A single 0 begins a national one.
  const international = /^0(?!0)/.test(typed) ? null : parse(typed.replace(/^(00|\+)?/, '+'));
  const readings = [...national, international].filter((each) => each !== null);
  const found = readings.find((each) => each.isValid()) ?? readings.find((each) => each.isPossible());
  return found?.number ?? null;
}

/**
 * The same for a number that is about to be stored; null stays null.
 *
 * @throws ApplicationError INVALID_PHONE_FORMAT
 */
export function phoneToStore(text: string | null, settings: Settings): string | null {
  if (text === null) return null;
  const phone = readPhone(text, settings);
  if (phone === null) throw new ApplicationError('INVALID_PHONE_FORMAT');
  return phone;
}

function parse(text: string, defaultCountry?: CountryCode): PhoneNumber | null {
  const options = { extract: false, ...(defaultCountry === undefined ? {} : { defaultCountry }) };
  const read = parsePhoneNumberFromString(text, options);
  // Several people share the number of a switchboard.
  return read === undefined || read.ext !== undefined ? null : read;
}
