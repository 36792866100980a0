import { type PlanAnswer, PREFIX_SIZE, type SubnetUsage } from '@/engine';
import { useAllMessages } from '@/store';
import type { BlocksTold } from './subnets-finding';

export interface BlocksBridgeProps {
  readonly usage: PlanAnswer;
  readonly blocks: BlocksTold;
}

/** From pods to prefixes, from prefixes to addresses, from free addresses to whole blocks, in words. */
export function BlocksBridge({ usage, blocks }: BlocksBridgeProps) {
  const words = useAllMessages().charts.bridge;
  const subnet = usage.subnets.find(({ label }) => label === blocks.label);
  if (subnet === undefined) return null;
  return (
    <div className="-mx-4 mt-4 -mb-4 grid grid-cols-1 border-t border-line md:grid-cols-3">
      <Step title={words.toPrefixes(subnet.label)} text={toPrefixes(usage, subnet, words)} />
      <Step
        title={words.toAddresses}
        text={words.addresses({
          prefixes: blocks.wanted,
          inPrefixes: blocks.wanted * PREFIX_SIZE,
          held: subnet.held,
          pods: subnet.assigned,
          idle: subnet.warm,
        })}
      />
      <Step
        title={words.toBlocks}
        text={words.whole({
          free: subnet.free,
          all: Math.floor(subnet.size / PREFIX_SIZE),
          singles: subnet.usedByOthers + subnet.primaries,
          worst: blocks.freeWorst,
          best: blocks.freeBest,
        })}
      />
    </div>
  );
}

type Words = ReturnType<typeof useAllMessages>['charts']['bridge'];

/** `m5.large: 2 /28 on each of 4 nodes`, for each kind of node that holds prefixes there. */
function toPrefixes({ groups }: PlanAnswer, { label }: SubnetUsage, words: Words): string {
  const kinds = groups
    .flatMap(({ classes }) => classes)
    .filter(({ subnet, podSubnet, footprint }) => {
      return (podSubnet ?? subnet) === label && footprint.prefixes > 0;
    })
    .map(({ group, nodes, pods, footprint: { prefixes } }) => ({ group, nodes, pods, prefixes }));
  const wanted = kinds.reduce((sum, { nodes, prefixes }) => sum + nodes * prefixes, 0);
  return words.prefixes(kinds, wanted);
}

function Step({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="border-line px-4 py-3 not-first:border-t md:not-first:border-t-0 md:not-first:border-l">
      <h4 className="text-13 font-semibold">{title}</h4>
      <p className="mt-0.5 text-12 text-muted">{text}</p>
    </div>
  );
}
