import type { CardType } from '@mps/shared/fields';
import type { z } from 'zod';

/** In the order in which lists and forms offer them. */
export const CARD_TYPES = ['standard', 'prepaid', 'corporate', 'voucher'] as const satisfies readonly z.infer<
  typeof CardType
>[];
