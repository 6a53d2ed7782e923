import { z } from 'zod';
import { shortText } from '../fields.js';

/** A part of what a list is searched by, in any case. */
export const Search = shortText(100)
  .optional()
  .meta({ description: 'A part of the text, in any case', example: '王小' });

// The rules of these have codes of their own and are judged by SQL; the bounds only keep requests small.
/** A phone number, unique among members; INVALID_PHONE_FORMAT, DUPLICATE_PHONE. */
export const PhoneInput = shortText(100).meta({ example: '13800138000' });
/** An email address, unique among members in any case; INVALID_EMAIL_FORMAT, DUPLICATE_EMAIL. */
export const EmailInput = shortText(500).meta({ example: 'ming@example.com' });

/** Length and strength are judged with PASSWORD_TOO_WEAK; this bound only keeps the hashing short. */
export const NewPassword = z.string().max(1_000).meta({ format: 'password' });
