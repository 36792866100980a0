/** The room of three lanes and their head, before they are there. */
export const LANES_PLACEHOLDER =
  'min-h-[19.4375rem] border-t border-line px-4 py-2.5 sm:min-h-[14.9375rem] lg:min-h-[11.9375rem]';
