/** An upstream file, a checkout or the command line is not of the expected form. */
export class UnreadableInput extends Error {}
