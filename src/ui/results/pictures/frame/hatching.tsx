interface HatchingProps {
  readonly id: string;
  /** Left out: what lies below shows. */
  readonly ground?: string;
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
      {ground !== undefined && <rect width={4} height={4} fill={ground} />}
      <rect width={1.5} height={4} fill={line} />
    </pattern>
  );
}

/** Of warm addresses that are missing. */
export function WantedHatching({ id }: { readonly id: string }) {
  return <Hatching id={id} line="var(--warn)" />;
}
