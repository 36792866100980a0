// Inputs that several questions have.
import type { NodeGroup } from '@/engine';
import type { QuestionInput } from './plan-question';

/**
 * A node group: by its label, by a type that no other group has, or by its place, from 1. Where the plan
 * has one group it may be left out.
 */
export const GROUP: QuestionInput<NodeGroup> = {
  shown: 'GROUP',
  expects: ({ cluster: { groups } }) =>
    groups.length === 0
      ? 'a link with a node group'
      : `a name or a place from 1: ${groups.map(({ label }, index) => `${index + 1} ${label}`).join(', ')}`,
  read: (text, { cluster: { groups } }) => {
    const byLabel = groups.find(({ label }) => label === text);
    if (byLabel !== undefined) return byLabel;
    const [ofType, another] = groups.filter(({ instanceType }) => instanceType === text);
    if (ofType !== undefined && another === undefined) return ofType;
    return /^[1-9]\d*$/.test(text) ? groups[Number(text) - 1] : undefined;
  },
  otherwise: ({ cluster: { groups } }) => (groups.length === 1 ? groups[0] : undefined),
};
