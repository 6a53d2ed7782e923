import { z } from 'zod';
import { NoInput } from '../../fields.js';
import { Money } from '../../money.js';
import { contract } from '../contract.js';

/** The policies of the installation that clients read instead of having their own. */
export const GetSettingsOutput = z.object({
  business_name: z.string().nullable().meta({ description: 'The name of the installation', example: '晨光集團' }),
  timezone: z.string().meta({ description: 'The business time zone, an IANA name', example: 'Asia/Taipei' }),
  currency: z.string().meta({ description: 'What all amounts are in, ISO 4217', example: 'CNY' }),
  phone_countries: z
    .array(z.string())
    .meta({ description: 'The countries whose national phone numbers are understood, the likeliest first' }),
  charge_max: Money.meta({ description: 'The largest amount of one charge, before the discount', example: 50_000 }),
  recharge_min: Money.meta({ description: 'The smallest amount of one recharge', example: 0.01 }),
  recharge_max: Money.meta({ description: 'The largest amount of one recharge', example: 50_000 }),
});
export type GetSettingsOutput = z.infer<typeof GetSettingsOutput>;

export const commonGetSettings = contract({
  name: 'common.getSettings',
  kind: 'query',
  rest: { method: 'GET', path: '/common/settings' },
  access: 'everybody',
  risk: 'read',
  proof: 'none',
  summary: 'Read the settings that clients need',
  description:
    'Answers the business time zone, the currency, the countries of phone numbers and the limits of one charge and one recharge.',
  input: NoInput,
  output: GetSettingsOutput,
  errors: [],
  sql: 'get_settings',
  idempotency: 'none',
  audit: [],
});
