// One visit of the page.

export { startSession } from './session';
