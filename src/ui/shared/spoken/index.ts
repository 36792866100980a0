// What is told to those who listen to the page.

export { Announcer, announce } from './announcer';
export { useSpoken } from './use-spoken';
