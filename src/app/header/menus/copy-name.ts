import { cutName, MAX_NAME_LENGTH } from '@/plan';

/** The name with the next number that none of `taken` has, cut where a name may not be as long. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = name.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) {
    const end = ` ${number}`;
    const copy = cutName(base, MAX_NAME_LENGTH - end.length) + end;
    if (copy !== name && !taken.includes(copy)) return copy;
  }
}
