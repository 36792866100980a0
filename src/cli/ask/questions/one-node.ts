import { GROUP } from '@/cli/ask/inputs';
import { planQuestion } from '@/cli/ask/plan-question';
import { SOURCES } from '@/cli/sources';
import {
  type HeldOnOneNode,
  heldOnOneNode,
  heldWith,
  type NodeGroup,
  type NodeStairs,
} from '@/engine';
import { ENGLISH } from '@/i18n/english';
import { type PodEnds, podEnds } from '@/plan';

/** What one node of a group holds by its pods, in each mode; a type alone is enough. */
export const ONE_NODE = planQuestion<{ readonly group: NodeGroup }>({
  name: 'one-node',
  saysEnds: true,
  withoutSubnets: 'one-node',
  inputs: { group: GROUP },
  answer: ({ plan, cluster, usage }, { group: { label, instanceType } }) => {
    const of = usage.groups.find((each) => each.label === label);
    const found = of && heldOnOneNode(cluster, of);
    const ends = found && podEnds(plan, label, SOURCES);
    return {
      json: {
        type: instanceType,
        planned: found === undefined ? null : stairsJson(found.planned),
        otherMode: found?.otherMode === undefined ? null : stairsJson(found.otherMode),
        ends: found === undefined || ends === undefined ? null : endsJson(found, ends),
      },
      sentences: ENGLISH.asked.oneNode(label, found, ends),
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

/** What it holds with the pods of both ends of a range. */
function endsJson({ planned, otherMode }: HeldOnOneNode, { low, high }: PodEnds): object {
  const endJson = (pods: number) => ({
    pods,
    held: heldWith(planned, pods),
    heldInOtherMode: otherMode === undefined ? null : heldWith(otherMode, pods),
  });
  return { low: endJson(low), high: endJson(high) };
}
