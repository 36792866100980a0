/** The room of three lanes and their head, before they are there. */
export const LANES_PLACE =
  'min-h-[16.4375rem] border-t border-line px-4 py-2.5 sm:min-h-[11.9375rem]';
