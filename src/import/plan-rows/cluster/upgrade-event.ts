// How many nodes an upgrade takes at a time, as the event of the scenario.
import type { UpgradeFact } from '@/import/facts/facts';
import type { Imported } from '@/import/summary/imported';
import type { EventText, PlanText } from '@/plan';

/** AWS allows no more of a managed node group. */
const MOST_UNAVAILABLE = 100;

/**
 * The first upgrade of the plan's scenario goes as the node group or node pool says. A share of the
 * nodes is rounded up, as EKS does. `undefined`: the text says nothing of it, or the plan has no upgrade.
 */
export function withUpgrade(
  text: PlanText,
  { upgrade, nodes }: Pick<Imported, 'upgrade' | 'nodes'>,
): PlanText | undefined {
  const { events } = text.scenario;
  const at = events.findIndex(({ kind }) => kind === 'upgrade');
  if (upgrade === undefined || at === -1) return undefined;
  const stated = nodes.find(({ range }) => range !== undefined)?.count ?? nodes[0]?.count ?? 0;
  const change = upgrade.strategy === 'karpenter' ? byBudget(upgrade) : byNodes(upgrade, stated);
  if (change === undefined) return undefined;
  const changed = events.map((event, index) => (index === at ? { ...event, ...change } : event));
  return { ...text, scenario: { ...text.scenario, events: changed } };
}

/** A budget that is a number of nodes has no field: the usual share stays. */
function byBudget({ budget = '' }: UpgradeFact): Partial<EventText> {
  const [, percent] = /^(\d{1,2}|100)%$/.exec(budget) ?? [];
  return percent === undefined
    ? { strategy: 'karpenter' }
    : { strategy: 'karpenter', budget: percent };
}

function byNodes(
  { strategy, maxUnavailable, maxUnavailablePercentage }: UpgradeFact,
  nodes: number,
): Partial<EventText> | undefined {
  const share =
    maxUnavailablePercentage === undefined
      ? undefined
      : Math.max(1, Math.ceil((nodes * maxUnavailablePercentage) / 100));
  const most = maxUnavailable ?? share;
  const known: Partial<EventText> =
    strategy === 'default' || strategy === 'minimal' ? { strategy } : {};
  if (most === undefined) return Object.keys(known).length > 0 ? known : undefined;
  return { ...known, maxUnavailable: String(Math.min(MOST_UNAVAILABLE, most)) };
}
