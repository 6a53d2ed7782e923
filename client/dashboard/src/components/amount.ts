const AMOUNT = /^\d{1,15}(\.\d{1,2})?$/;

/** Whether a text is an amount at all, of any size: which amounts are too large or too small is the server's to say. */
export const isAmount = (text: string): boolean => AMOUNT.test(text);
