import { z } from 'zod';

// Apart, because a command line that only shows amounts need not load the schemas.
export { formatDiscount, formatMoney } from './format.js';

const AMOUNT_ERROR = 'A number or a decimal text such as 1299.50';

/**
 * An amount as a caller sends it: a JSON number, or a plain decimal string such as "1299.50". Only the shape is
 * decided here; sign, zero, size and decimals are judged by SQL, which answers with the amount's own code.
 */
export const AmountInput = z
  .union(
    [
      z.number(),
      z
        .string()
        .max(20)
        .regex(/^-?[0-9]{1,15}(\.[0-9]{1,10})?$/, { error: AMOUNT_ERROR }),
    ],
    { error: AMOUNT_ERROR },
  )
  .meta({ description: 'An amount with at most two decimals, as a number or a decimal string', example: 1299.5 });

/** An amount as the server answers it: a number with at most two decimals. */
export const Money = z.number().meta({ description: 'An amount with at most two decimals', example: 1299.5 });
