import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';

/** What is answered to the questions about a plan, a paragraph each. */
export const asked = { moreReplicas, mostNodesOfGroup, mostNodesOfMix };
