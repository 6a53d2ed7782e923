/** Whom a flow logs in as; all have the same password. */
export interface Account {
  admin: string;
  merchant: string;
  /** Of the member that the flow creates. */
  phone: string;
  password: string;
}

/** What every client must have seen. */
export interface FlowResult {
  /** The second top-up with the same key was told as a repetition. */
  replayed: boolean;
  charged: number;
  /** The code of a second charge with the same payment code. */
  refusal: string;
  /** Refundable after a refund of 10. */
  remaining: number;
  payments: number;
}

/** An error as it is answered: in the envelope, or by RFC 9457 where that was asked for. */
type Told = { error: { code: string } } | { code: string };

export function codeOf(told: Told | undefined): string {
  if (told === undefined) return '';
  return 'error' in told ? told.error.code : told.code;
}
