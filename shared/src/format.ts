import type { Language } from './errors/language.js';
import { DISCOUNT } from './glossary/units.js';
import { inLanguage } from './glossary/word.js';

const moneyFormat = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount for people: `1299.5` becomes "1,299.50". */
export function formatMoney(amount: number): string {
  return moneyFormat.format(amount);
}

const factorFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3, useGrouping: false });
const percentFormat = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });

/** A discount factor for people: `0.95` becomes "95 折" in Chinese and "5% off" in English, `1` "無折扣". */
export function formatDiscount(factor: number, language: Language): string {
  const digits = factorFormat.format(factor).split('.')[1];
  if (digits === undefined) return inLanguage(DISCOUNT.none, language);
  // Two digits are said as one number ("95 折"), a third follows a point ("85.5 折").
  const tenths = digits.length > 2 ? `${digits.slice(0, 2)}.${digits.slice(2)}` : digits;
  return inLanguage(DISCOUNT.some, language)
    .replace('{tenths}', tenths)
    .replace('{percent}', percentFormat.format(1 - factor));
}
