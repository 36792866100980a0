import type { asked as english } from '@/i18n/en/asked/asked';
import { moreReplicas } from './more-replicas';
import { mostNodesOfGroup, mostNodesOfMix } from './most-nodes';

export const asked: typeof english = { moreReplicas, mostNodesOfGroup, mostNodesOfMix };
