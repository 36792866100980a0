// Reads what was pasted or dropped, beside the page.

export { readPasted } from './read-pasted';
