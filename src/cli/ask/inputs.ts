// Inputs that several questions have.
import type { NodeGroup } from '@/engine';
import { MOST_GROWTH, MOST_KEPT_FREE, parseNumber } from '@/plan';
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
  since: ({ cluster: { groups } }) =>
    groups.length > 1 ? `as the plan has ${groups.length} node groups` : undefined,
  otherwise: ({ cluster: { groups } }) => (groups.length === 1 ? groups[0] : undefined),
};

/** Growth in whole percent: `50` or `50%`. */
export const GROWTH: QuestionInput<number> = {
  shown: 'PERCENT',
  expects: () => 'a whole number of percent from 0 to 1,000',
  read: (text) => wholeNumber(text.replace(/\s*%$/, ''), MOST_GROWTH),
  otherwise: () => 0,
};

/** Addresses that are to stay free in each subnet. */
export const KEEP_FREE: QuestionInput<number> = {
  shown: 'ADDRESSES',
  expects: () => 'a whole number of addresses from 0 to 65,536',
  read: (text) => wholeNumber(text, MOST_KEPT_FREE),
  otherwise: () => 0,
};

/** The size of a subnet, `/27` or `27`. */
export function subnetLength(otherwise: number): QuestionInput<number> {
  return {
    shown: `/${otherwise}`,
    expects: () => 'the size of a subnet from /16 to /28',
    read: (text) => {
      const length = wholeNumber(text.replace(/^\//, ''), 28);
      return length === undefined || length < 16 ? undefined : length;
    },
    otherwise: () => otherwise,
  };
}

function wholeNumber(text: string, max: number): number | undefined {
  const reading = parseNumber(text, { min: 0, max });
  return reading.ok ? reading.value : undefined;
}
