// How well a plan fits.

/**
 * From the best to the gravest. `warm-short`: every pod has its address, and some node never gets all
 * its warm ones. `may-not-fit`: the order in which nodes come, or where single addresses lie, decides
 * whether pods wait. `does-not-fit`: pods wait in any order. `cannot-work`: AWS or the VPC CNI refuses it.
 */
export const VERDICTS = [
  'fits',
  'warm-short',
  'may-not-fit',
  'does-not-fit',
  'cannot-work',
] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** 0 for `fits`, more for what is graver; -1 for a run that was not made. */
export function gravity(kind: VerdictKind | 'unknown'): number {
  return kind === 'unknown' ? -1 : VERDICTS.indexOf(kind);
}
