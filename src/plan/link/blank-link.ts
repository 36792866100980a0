/**
 * The query that opens a plan without subnets and node groups, whatever plans are kept in the
 * browser. By hand, without an import: it is for when everything else has failed.
 */
export const BLANK_QUERY = 'v=1';
