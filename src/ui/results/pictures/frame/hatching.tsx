interface HatchingProps {
  readonly id: string;
  /** Left out: what lies below shows. */
  readonly ground?: string;
  readonly line: string;
  /** Degrees. */
  readonly turn?: number;
}

export function Hatching({ id, ground, line, turn = 45 }: HatchingProps) {
  return (
    <pattern
      id={id}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      {ground !== undefined && <rect width={4} height={4} fill={ground} />}
      <rect width={1.5} height={4} fill={line} />
    </pattern>
  );
}

/** Upright: of pods that have no address. */
export function Stripes({ id, colour }: { readonly id: string; readonly colour: string }) {
  return (
    <pattern id={id} width={4.5} height={8} patternUnits="userSpaceOnUse">
      <rect width={2.5} height={8} fill={colour} />
    </pattern>
  );
}

/** Of warm addresses that are missing. */
export function WantedHatching({ id }: { readonly id: string }) {
  return <Hatching id={id} line="var(--warn)" />;
}
