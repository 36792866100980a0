/**
 * What stands over a picture in a wide window: a title and a line below it. A title that is longer than its line
 * takes that of the other too, which is whole where the caption is pointed at: nothing below moves.
 */
export const CAPTION = 'xl:h-10.5 xl:overflow-hidden';
export const CAPTION_TITLE = 'text-15 font-semibold xl:line-clamp-2 xl:leading-5.25';
