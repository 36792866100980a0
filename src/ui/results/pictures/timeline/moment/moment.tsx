import { useEffect, useMemo, useState } from 'react';
import type { Counted } from '@/engine';
import { ADDRESS_USES, type Snapshot, type Timeline } from '@/engine/over-time';
import { useAllMessages } from '@/store';
import { simulationActions, useSimulation } from '@/store/simulation';
import { Legend } from '@/ui/results/pictures/frame/legend';
import { IDLE } from '@/ui/results/pictures/subnets/holder-looks';
import { sampleAt } from '@/ui/results/pictures/timeline/lanes/plot-path';
import { countedInRun, momentTold } from '@/ui/results/pictures/timeline/lanes/run-lanes';
import { SelectBox } from '@/ui/shared/controls';
import { addressMap, countUses, type MapPath } from './address-map';
import { drawSlots, momentNodes, type NodeRow } from './moment-nodes';

export interface MomentProps {
  readonly timeline: Timeline;
  readonly at: number;
  /** The subnet that is shown at first. */
  readonly subnet: string;
}

/** Nodes, their ENIs and the addresses of a subnet at one time of the run. */
export function Moment({ timeline, at, subnet }: MomentProps) {
  const { moment: words } = useAllMessages().timeline;
  const snapshot = useSimulation((state) => state.snapshot);
  const result = useSimulation((state) => state.result);
  const [chosen, setChosen] = useState<string>();
  const label = timeline.subnets.some((each) => each.label === chosen) ? chosen : subnet;
  useEffect(() => {
    if (result !== undefined) simulationActions.showAt(at);
  }, [at, result]);
  const index = sampleAt(timeline.at, at);
  const running = timeline.podsRunning[index] ?? 0;
  const { waiting, nodes, fargatePods } = momentTold(timeline, at);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="text-12 text-muted">
          {words.summary(nodes, running, running + waiting.pods, waiting.by, fargatePods)}
        </p>
        {timeline.subnets.length > 1 && (
          <SelectBox
            className="ml-auto"
            label={words.subnet}
            value={label ?? subnet}
            options={timeline.subnets.map((each) => ({ value: each.label, label: each.label }))}
            onChange={setChosen}
          />
        )}
      </div>
      {snapshot !== undefined && (
        <MomentOf
          snapshot={snapshot.snapshot}
          subnet={label ?? subnet}
          counted={countedInRun(timeline)}
        />
      )}
    </>
  );
}

interface MomentOfProps {
  readonly snapshot: Snapshot;
  readonly subnet: string;
  /** What the run has. */
  readonly counted: Counted;
}

function MomentOf({ snapshot, subnet, counted }: MomentOfProps) {
  return (
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-4 wide:grid-cols-[auto_minmax(0,1fr)]">
      <SubnetMap snapshot={snapshot} subnet={subnet} />
      <Nodes snapshot={snapshot} subnet={subnet} counted={counted} />
    </div>
  );
}

const FILLS: Readonly<Record<MapPath['key'], string>> = {
  free: 'fill-none stroke-chart-reserved',
  reserved: 'fill-chart-reserved',
  others: 'fill-chart-others',
  primary: 'fill-chart-primaries',
  pod: 'fill-chart-pods',
  cooling: 'fill-chart-cooling',
  warm: 'fill-chart-idle stroke-chart-pods',
  kept: 'fill-chart-reserved opacity-50',
  shade0: 'fill-none stroke-chart-reserved',
  shade1: 'fill-chart-pods opacity-25',
  shade2: 'fill-chart-pods opacity-50',
  shade3: 'fill-chart-pods opacity-75',
  shade4: 'fill-chart-pods',
};
const SWATCHES: Readonly<Record<(typeof ADDRESS_USES)[number], string>> = {
  free: 'border border-chart-reserved',
  reserved: 'bg-chart-reserved',
  others: 'bg-chart-others',
  primary: 'bg-chart-primaries',
  pod: 'bg-chart-pods',
  cooling: 'bg-chart-cooling',
  warm: IDLE,
  kept: 'bg-chart-reserved opacity-50',
};

function SubnetMap({ snapshot, subnet }: { readonly snapshot: Snapshot; readonly subnet: string }) {
  const { moment: words } = useAllMessages().timeline;
  const found = snapshot.subnets.find(({ label }) => label === subnet);
  const map = useMemo(() => found && addressMap(found), [found]);
  if (found === undefined || map === undefined) return null;
  const counts = countUses(found);
  const legend = ADDRESS_USES.filter((use) => counts[use] > 0).map((use) => ({
    label: words.amount(words.uses[use], counts[use]),
    swatch: SWATCHES[use],
  }));
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 text-12 text-muted">
        {map.isDetailed ? words.map(subnet) : words.mapCoarse(subnet)}
      </figcaption>
      <svg
        role="img"
        aria-label={words.mapSpoken(subnet, legend.map(({ label }) => label).join(', '))}
        viewBox={`-1 -1 ${map.width + 2} ${map.height + 2}`}
        width={map.width + 2}
        height={map.height + 2}
        className="chart block h-auto max-w-full"
      >
        {map.paths.map(({ key, d }) => (
          <path key={key} d={d} className={FILLS[key]} strokeWidth={0.75} />
        ))}
      </svg>
      <div className="mt-2 max-w-80">
        <Legend items={legend} />
      </div>
    </figure>
  );
}

function Nodes({ snapshot, subnet, counted }: MomentOfProps) {
  const { moment: words } = useAllMessages().timeline;
  const { rows, more } = useMemo(() => momentNodes(snapshot, subnet), [snapshot, subnet]);
  return (
    <div className="min-w-0">
      <h4 className="mb-2 text-12 text-muted">{words.nodesIn(subnet, counted)}</h4>
      {rows.length === 0 && <p className="text-13 text-muted">{words.none(counted)}</p>}
      <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {rows.map((row) => (
          <li key={row.node.number}>
            <NodePicture row={row} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-2 text-12 text-muted">{words.more(more, counted)}</p>}
    </div>
  );
}

function NodePicture({ row: { node, pods, warm } }: { readonly row: NodeRow }) {
  const { moment: words } = useAllMessages().timeline;
  const { width, height, paths } = drawSlots(node);
  return (
    <figure className="min-w-0">
      <figcaption className="text-12">
        <span className="font-medium">{words.node(node.group, node.number)}</span>{' '}
        <span className="text-muted">{words.phases[node.phase]}</span>
        {node.waiting > 0 && <span className="text-bad"> · {words.waiting(node.waiting)}</span>}
      </figcaption>
      <svg
        role="img"
        aria-label={words.slots(node.enis.length, pods, warm)}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        width={width + 2}
        height={height + 2}
        className="chart mt-1 block h-auto max-w-full"
      >
        <path d={paths.primary} className="fill-chart-primaries" />
        <path d={paths.pod} className="fill-chart-pods" />
        <path d={paths.cooling} className="fill-chart-cooling" />
        <path d={paths.warm} className="fill-chart-idle stroke-chart-pods" strokeWidth={0.75} />
        <path d={paths.empty} className="fill-none stroke-chart-reserved" strokeWidth={0.75} />
      </svg>
    </figure>
  );
}
