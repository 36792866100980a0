/** What stands before `xlarge` in the larger ones. */
const XLARGE = [2, 3, 4, 6, 8, 9, 10, 12, 16, 18, 24, 32, 48, 56, 64, 96, 112, 224];

/** Sizes of instance types from small to large, metal ones aside; a family need not have all of them. */
export const SIZES: readonly string[] = [
  ...['nano', 'micro', 'small', 'medium', 'large', 'xlarge'],
  ...XLARGE.map((times) => `${times}xlarge`),
];

/** Those above it; none above one that is not among them. */
export function sizesAbove(size: string): readonly string[] {
  const at = SIZES.indexOf(size);
  return at < 0 ? [] : SIZES.slice(at + 1);
}
