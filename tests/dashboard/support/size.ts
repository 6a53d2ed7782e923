/** `MPS_DASHBOARD=short` looks at fewer forms and sequences: every kind still, in half of the time. */
export const isLong = process.env.MPS_DASHBOARD !== 'short';
