// Hatches of the bars in SVG; those of the legend are in `holder-looks`.
import { Hatching, Stripes, WantedHatching } from '@/ui/results/pictures/frame/hatching';
import type { BarPart } from '@/ui/results/pictures/subnets/subnet-bars';

export type Fills = Readonly<Record<BarPart, string>>;

/** The looks of the parts, with the patterns of this id. */
export function fillsOf(id: string): Fills {
  const pattern = (name: string) => `url(#${id}${name})`;
  return {
    reserved: pattern('reserved'),
    others: 'var(--chart-others)',
    primaries: 'var(--chart-primaries)',
    pods: 'var(--chart-pods)',
    warm: pattern('idle'),
    forPrefixes: pattern('kept'),
    free: 'var(--chart-free)',
    warmShort: pattern('wanted'),
    podsShort: pattern('stripes'),
    podsMayLack: pattern('maybe'),
  };
}

export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <Hatching id={`${id}reserved`} ground="var(--chart-reserved)" line="var(--surface)" />
      <Hatching id={`${id}idle`} ground="var(--chart-idle)" line="var(--chart-pods)" />
      <Hatching id={`${id}kept`} ground="var(--surface)" line="var(--chart-reserved)" turn={90} />
      <WantedHatching id={`${id}wanted`} />
      <Stripes id={`${id}stripes`} colour="var(--chart-short)" />
      <Stripes id={`${id}maybe`} colour="var(--warn)" />
    </defs>
  );
}
