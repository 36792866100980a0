/** The small square in a subnet's own colour, beside its name. */
export function SubnetSquare({ colour }: { readonly colour: string }) {
  return (
    <span
      aria-hidden="true"
      className="swatch inline-block size-2.5 shrink-0 rounded-[3px]"
      style={{ background: colour }}
    />
  );
}
