import { GROUP } from '@/cli/ask/inputs';
import { planQuestion, type QuestionInput } from '@/cli/ask/plan-question';
import { type NodeGroup, otherTypes, type PodsOnType } from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { comparableTypes, findInstanceType, type InstanceType } from '@/limits';

/** Instance types, a comma between: those to hold against the group's own. */
const TYPES: QuestionInput<readonly InstanceType[] | 'comparable'> = {
  shown: 'TYPE,TYPE',
  expects: () => 'instance types of AWS’s table, a comma between: m5.xlarge,c5.2xlarge',
  read: (text) => {
    const types = text.split(',').map((name) => findInstanceType(name.trim().toLowerCase()));
    const known = types.flatMap((type) => type ?? []);
    return known.length === types.length ? known : undefined;
  },
  why: (text) => {
    const unknown = text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => findInstanceType(name.toLowerCase()) === undefined);
    return `Not in the table: ${unknown.join(', ')}.`;
  },
  otherwise: () => 'comparable',
};

/** The pods of a group on nodes of other types. */
export const WHICH_TYPE = planQuestion<{
  readonly group: NodeGroup;
  readonly types: readonly InstanceType[] | 'comparable';
}>({
  name: 'which-type',
  inputs: { group: GROUP, types: TYPES },
  counts: () => [],
  answer: ({ cluster }, { group, types }) => {
    const candidates = types === 'comparable' ? comparableTypes(group.instanceType) : types;
    const found = otherTypes(cluster, group.label, candidates);
    return {
      json: {
        planned: found === undefined ? null : typeJson(found.planned),
        types: (found?.others ?? []).map(typeJson),
        nothing: found === undefined ? 'not-comparable' : null,
      },
      sentences: ENGLISH.asked.otherTypes(group.label, found),
      isFound: found !== undefined && found.others.length > 0,
    };
  },
});

function typeJson({ verdict, ...choice }: PodsOnType): object {
  return { ...choice, verdict: verdict.kind };
}
