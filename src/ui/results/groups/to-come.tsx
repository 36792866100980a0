/** In the place of a number that is being worked out. */
export function ToCome() {
  return <span aria-hidden="true" className="inline-block h-2 w-6 rounded-full bg-hover" />;
}
