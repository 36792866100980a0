// What a chip has to promise of the verdict after it, and how that verdict then begins, in English.
import type { VerdictKind } from '@/engine';
import type { ProvenRepair } from '@/plan';

/** How the headline begins, or what stands in it. */
export const HEADLINES: Readonly<Record<VerdictKind, RegExp>> = {
  fits: /^Fits/,
  'warm-short': /warm (addresses|address|\/28 blocks?) short|warm pool|EC2 refuses addresses/,
  'may-not-fit': /may not fit|one .* that comes last|chance decides/i,
  'does-not-fit': /Does not fit|\d pods? waits?|find no addresses/,
  'cannot-work': /cannot work/,
};

/** What the chip has to say of the verdict after it. */
export function chipWords(kind: VerdictKind, { run, zoneLoss }: ProvenRepair): RegExp {
  const zone = zoneLoss !== undefined && zoneLoss.kind !== 'fits' ? '; .*without zone' : '';
  switch (kind) {
    case 'fits':
      return new RegExp(`fits, .* too.*${zone}`);
    case 'warm-short':
      return new RegExp(`short of warm in ${run.subnet}.*${zone}`);
    case 'may-not-fit':
      return new RegExp(`perhaps not .* in ${run.subnet}.*${zone}`);
    case 'does-not-fit':
      return new RegExp(`fits at rest, not .* in ${run.subnet}.*${zone}`);
    case 'cannot-work':
      return /cannot work/;
  }
}
