/** Latin letters, digits and signs: what shortcuts are written in. */
const LATIN = /^[ -~]+$/;

/**
 * The key in Latin letters, small. Wide ones are told as narrow ones; of a layout with other letters, such
 * as the Korean one, it is the letter or digit at its place: ㅋ is Z.
 */
export function latinKey({ key, code }: { readonly key: string; readonly code: string }): string {
  const said = key.normalize('NFKC');
  return (LATIN.test(said) ? said : code.replace(/^(Key|Digit)/, '')).toLowerCase();
}
