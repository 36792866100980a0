import { useMemo, useState } from 'react';
import { useAllMessages } from '@/store';
import { subnetColour } from '@/store/derived';
import type { AnswerWithNumbers } from '@/store/document';
import { useHeld } from '@/store/simulation';
import { ChartFrame } from '@/ui/results/pictures/frame/chart-frame';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { TextButton } from '@/ui/shared/controls';
import { lazyPart } from '@/ui/shared/lazy';
import { BlocksBridge } from './blocks-bridge';
import { BlocksForecast } from './blocks-forecast';
import { blockItems, legendItems } from './holder-looks';
import { podShortIn } from './pod-short-in';
import { type SubnetBar, subnetBars } from './subnet-bars';
import { SubnetFrame } from './subnet-frame';
import { blocksTold, subnetsFinding, subnetsSum } from './subnets-finding';
import { SubnetsTable } from './subnets-table';

const SubnetsDrawing = lazyPart(
  () => import('./subnets-drawing').then((module) => module.SubnetsDrawing),
  {
    part: 'chart',
    place: 'h-full',
    isPicture: true,
  },
);

/** More bars than this wait for a click; the tightest stay in sight. */
const BARS_SHOWN = 16;

export function SubnetsPicture({ answer }: { readonly answer: AnswerWithNumbers }) {
  const { cluster, usage } = answer;
  const { subnets } = usage;
  const messages = useAllMessages();
  const { subnets: words, fewer, moreSubnets } = messages.charts;
  const [all, setAll] = useState(false);
  const told = useHeld(answer);
  const { held, status } = told;
  const { bars, ownScale, extent } = useMemo(
    () => subnetBars(subnets, held?.subnets, podShortIn({ cluster, usage }, { status })),
    [subnets, cluster, usage, held, status],
  );
  const shown = all ? bars : tightestBars(bars, BARS_SHOWN);
  const blocks = blocksTold(usage);
  const sum = subnetsSum(usage, told, messages);
  const isToCome = status === 'checking';
  return (
    <ChartFrame
      name="subnets"
      finding={subnetsFinding(usage, messages, told)}
      description={ownScale ? `${sum}. ${words.scaled}` : sum}
      legend={
        <>
          <Legend items={legendItems(words, bars, status === 'unknown')} />
          {bars.length > BARS_SHOWN && (
            <TextButton onClick={() => setAll(!all)} data-print="no">
              {all ? fewer : moreSubnets(bars.length - BARS_SHOWN)}
            </TextButton>
          )}
          {blocks !== undefined && (
            <div className="flex basis-full flex-wrap items-center gap-x-4 text-12">
              <span className="font-medium max-sm:basis-full">{words.blocks}</span>
              <Legend items={blockItems(words)} />
            </div>
          )}
        </>
      }
      table={() => <SubnetsTable subnets={subnets} held={held} />}
      below={
        blocks !== undefined && (
          <>
            <BlocksBridge usage={usage} subnet={blocks.label} held={held} />
            <BlocksForecast />
          </>
        )
      }
    >
      <SubnetFrame
        bars={shown}
        colourOf={(label) => subnetColour(answer, label)}
        isToCome={isToCome}
      >
        <SubnetsDrawing bars={shown} extent={extent} isToCome={isToCome} />
      </SubnetFrame>
    </ChartFrame>
  );
}

/** The bars with the least left, in their own order. */
function tightestBars(bars: readonly SubnetBar[], most: number): readonly SubnetBar[] {
  if (bars.length <= most) return bars;
  const byFree = [...bars].sort((a, b) => a.free - b.free);
  const kept = new Set(byFree.slice(0, most));
  return bars.filter((bar) => kept.has(bar));
}
