/** A time before anything; a small whole number takes less room than infinity. */
export const LONG_AGO = -(2 ** 30);
