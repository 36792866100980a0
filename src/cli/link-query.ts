const QUOTES: readonly (readonly [open: string, close: string])[] = [
  ["'", "'"],
  ['"', '"'],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['<', '>'],
];

/** With a scheme, or anything before `?` or `#` that can't be a pair. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:\/\/[^?#]*|[^?#=&]*(?=[?#]))/i;

/**
 * The part of a link that holds the plan, as `parseLink` takes it. A whole address, `?…`, `#…` or the
 * bare pairs; quotes around it, which some shells leave in place, are taken off. As on the page, what
 * stands behind `?` goes before what stands behind `#`.
 */
export function linkQuery(link: string): string {
  const text = withoutQuotes(link.trim()).trim();
  const address = ADDRESS.exec(text)?.[0] ?? '';
  const rest = text.slice(address.length);
  if (!rest.startsWith('?')) return rest;
  const [search = ''] = rest.split('#', 1);
  return search.length > 1 ? search : rest.slice(search.length);
}

function withoutQuotes(text: string): string {
  const isQuoted = QUOTES.some(
    ([open, close]) => text.length > 1 && text.startsWith(open) && text.endsWith(close),
  );
  return isQuoted ? text.slice(1, -1) : text;
}
