/**
 * What stands over a picture in a wide window: a title of up to two lines and a line below it, in room for three:
 * nothing below moves.
 */
export const CAPTION = 'xl:h-14 xl:overflow-hidden';
export const CAPTION_TITLE = 'text-15 font-semibold xl:line-clamp-2 xl:leading-5';
export const CAPTION_LINE = 'text-12 text-muted xl:truncate xl:leading-[0.9375rem]';
