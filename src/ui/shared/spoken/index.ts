// What is told to those who listen to the page.

export { Announcer, announce } from './announcer';
export { useCopied } from './use-copied';
export { useSpoken } from './use-spoken';
