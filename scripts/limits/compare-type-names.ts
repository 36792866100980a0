const SMALL_SIZES = ['nano', 'micro', 'small', 'medium', 'large', 'xlarge'];

/**
 * Order of the table: families in natural order (c5 < c5a < c10), in a family from small to large
 * (nano < … < large < xlarge < 2xlarge < … < metal < metal-24xl < metal-48xl).
 */
export function compareTypeNames(a: string, b: string): number {
  const [familyA = '', sizeA = ''] = a.split('.');
  const [familyB = '', sizeB = ''] = b.split('.');
  return compareNatural(familyA, familyB) || compareNatural(sizeKey(sizeA), sizeKey(sizeB));
}

/** A text whose natural order is that of the sizes. */
function sizeKey(size: string): string {
  const small = SMALL_SIZES.indexOf(size);
  if (small >= 0) return `0-${small}`;
  const [, times] = /^(\d+)xlarge$/.exec(size) ?? [];
  return times === undefined ? `2-${size}` : `1-${times}`;
}

/** Digits as numbers, everything else by code point. */
function compareNatural(a: string, b: string): number {
  const partsA = a.match(/\d+|\D+/g) ?? [];
  const partsB = b.match(/\d+|\D+/g) ?? [];
  for (const [i, partA] of partsA.entries()) {
    const partB = partsB[i];
    if (partB === undefined) return 1;
    if (partA === partB) continue;
    const difference = Number(partA) - Number(partB);
    return Number.isNaN(difference) ? (partA < partB ? -1 : 1) : difference;
  }
  return partsA.length - partsB.length;
}
