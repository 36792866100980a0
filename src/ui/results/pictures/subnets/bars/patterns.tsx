// Hatches of the bars in SVG; those of the legend are in `holder-looks`.

interface HatchingProps {
  readonly id: string;
  readonly ground: string;
  readonly line: string;
}

export function Hatching({ id, ground, line }: HatchingProps) {
  return (
    <pattern
      id={id}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={4} height={4} fill={ground} />
      <rect width={1.5} height={4} fill={line} />
    </pattern>
  );
}

export function Stripes({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width={4.5} height={8} patternUnits="userSpaceOnUse">
      <rect width={2.5} height={8} fill="var(--chart-short)" />
    </pattern>
  );
}
