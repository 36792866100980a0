import type { asked as english } from '@/i18n/en/asked/asked';
import { mostNodesOfGroup } from './most-nodes';

export const asked: typeof english = { mostNodesOfGroup };
