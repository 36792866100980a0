import { useMemo, useState } from 'react';
import type { PlanAnswer } from '@/engine';
import type { AllMessages } from '@/i18n';
import { shortTone } from '@/i18n/verdict/tone';
import { useAllMessages } from '@/store/use-planner';
import { TextButton } from '@/ui/shared/controls/button';
import { lazyPart } from '@/ui/shared/lazy';
import { ChartFrame, Legend } from '@/ui/shared/look/chart-frame';
import { HOLDER_SWATCH } from './holder-looks';
import { HOLDERS, type SubnetBar, subnetBars } from './subnet-bars';
import { SubnetFrame } from './subnet-frame';
import { blocksTold, subnetsFinding } from './subnets-finding';
import { SubnetsTable } from './subnets-table';

const SubnetsDrawing = lazyPart(async () => (await import('./subnets-drawing')).SubnetsDrawing, {
  part: 'chart',
  place: 'h-full',
  isPicture: true,
});

/** More bars than this wait for a click; the tightest stay in sight. */
const BARS_SHOWN = 16;

export function SubnetsPicture({ usage }: { readonly usage: PlanAnswer }) {
  const { subnets } = usage;
  const messages = useAllMessages();
  const { subnets: words, table, chart, fewer, moreSubnets } = messages.charts;
  const [all, setAll] = useState(false);
  const { bars, ownScale, extent } = useMemo(() => subnetBars(subnets), [subnets]);
  const shown = all ? bars : tightestBars(bars, BARS_SHOWN);
  const tone = shortTone(usage.verdict);
  return (
    <div className={tone === 'warn' ? '[--chart-short:var(--warn)]' : undefined}>
      <ChartFrame
        finding={subnetsFinding(usage, messages)}
        description={ownScale ? `${words.description}. ${words.scaled}` : words.description}
        legend={
          <>
            <Legend items={legendItems(words, bars)} />
            {bars.length > BARS_SHOWN && (
              <TextButton onClick={() => setAll(!all)} data-print="no">
                {all ? fewer : moreSubnets(bars.length - BARS_SHOWN)}
              </TextButton>
            )}
            <BlocksLine usage={usage} />
          </>
        }
        table={() => <SubnetsTable {...usage} />}
        showTableLabel={table}
        showChartLabel={chart}
      >
        <SubnetFrame bars={shown} tone={tone}>
          <SubnetsDrawing bars={shown} extent={extent} />
        </SubnetFrame>
      </ChartFrame>
    </div>
  );
}

/** The bars with the least left, in their own order. */
function tightestBars(bars: readonly SubnetBar[], most: number): readonly SubnetBar[] {
  if (bars.length <= most) return bars;
  const byFree = [...bars].sort((a, b) => a.free - b.free);
  const kept = new Set(byFree.slice(0, most));
  return bars.filter((bar) => kept.has(bar));
}

function legendItems(words: AllMessages['charts']['subnets'], bars: readonly SubnetBar[]) {
  const held = HOLDERS.map((holder) => ({ label: words[holder], swatch: HOLDER_SWATCH[holder] }));
  const items = [...held, { label: words.free, swatch: HOLDER_SWATCH.free }];
  const isShort = bars.some((bar) => bar.free < 0);
  return isShort ? [...items, { label: words.short, swatch: HOLDER_SWATCH.short }] : items;
}

/** In prefix mode: the blocks of the subnet that the verdict names. */
function BlocksLine({ usage }: { readonly usage: PlanAnswer }) {
  const words = useAllMessages().charts.subnets;
  const blocks = blocksTold(usage);
  if (blocks === undefined) return null;
  const { label, wanted, freeWorst, freeBest } = blocks;
  return (
    <p className="basis-full text-12 text-muted">
      {words.blocksLine(label, wanted, freeWorst, freeBest)}
    </p>
  );
}
