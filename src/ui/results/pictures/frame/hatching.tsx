/** The hatch of warm addresses that are missing. */
export function WantedPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width={4}
        height={4}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={1.5} height={4} fill="var(--warn)" />
      </pattern>
    </defs>
  );
}
