import { mostNodesOfGroup } from './most-nodes';

/** What is answered to the questions about a plan, a paragraph each. */
export const asked = { mostNodesOfGroup };
