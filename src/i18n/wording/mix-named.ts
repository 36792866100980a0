/** So many groups of a mix are named, each with its nodes. */
export const MIX_NAMED = 3;
