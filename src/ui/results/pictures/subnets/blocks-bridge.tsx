import type { PlanAnswer, WhatIsHeld } from '@/engine';
import { useAllMessages } from '@/store';
import { bridgeTold } from './bridge-told';

export interface BlocksBridgeProps {
  readonly usage: PlanAnswer;
  /** Label of the subnet. */
  readonly subnet: string;
  readonly held: WhatIsHeld | undefined;
}

/** From pods to prefixes, from prefixes to addresses, from the room beside them to whole blocks, in words. */
export function BlocksBridge({ usage, subnet, held }: BlocksBridgeProps) {
  const words = useAllMessages().charts.bridge;
  const told = bridgeTold(usage, subnet, held);
  if (told === undefined) return null;
  return (
    <div className="-mx-4 mt-4 -mb-4 grid grid-cols-1 border-t border-line md:grid-cols-3">
      <Step title={words.toPrefixes(subnet)} text={words.prefixes(told)} />
      <Step title={words.toAddresses} text={words.addresses(told)} />
      <Step title={words.toBlocks} text={words.whole(told)} />
    </div>
  );
}

function Step({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="border-line px-4 py-3 not-first:border-t md:not-first:border-t-0 md:not-first:border-l">
      <h4 className="text-13 font-semibold">{title}</h4>
      <p className="mt-0.5 text-12 text-muted">{text}</p>
    </div>
  );
}
