// The fourth door of the plan: the worked examples, which the page fetches with the menu that offers them.
export { exampleOf } from './presets';
