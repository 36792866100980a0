import { GROUP } from '@/cli/ask/inputs';
import { planQuestion } from '@/cli/ask/plan-question';
import { ENGLISH } from '@/cli/english';
import { heldOnOneNode, type NodeGroup, type NodeStairs } from '@/engine';

/** What one node of a group holds by its pods, in each mode; a type alone is enough. */
export const ONE_NODE = planQuestion<{ readonly group: NodeGroup }>({
  name: 'one-node',
  withoutSubnets: 'one-node',
  inputs: { group: GROUP },
  answer: ({ cluster, usage }, { group: { label, instanceType } }) => {
    const of = usage.groups.find((each) => each.label === label);
    const found = of && heldOnOneNode(cluster, of);
    return {
      json: {
        type: instanceType,
        planned: found === undefined ? null : stairsJson(found.planned),
        otherMode: found?.otherMode === undefined ? null : stairsJson(found.otherMode),
      },
      sentences: ENGLISH.asked.oneNode(label, found),
      isFound: found !== undefined,
    };
  },
});

function stairsJson({ mode, maxPods, steps }: NodeStairs): object {
  return {
    mode,
    maxPods,
    held: steps.map(({ held }) => held),
    enis: steps.map(({ enis }) => enis),
  };
}
