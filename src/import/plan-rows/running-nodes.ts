// Whether the nodes ran when free addresses were counted: in one paste, or in two that follow each other.
import type { Imported } from '@/import/summary/imported';
import { isBlankGroup, type PlanText, type SubnetText } from '@/plan';
import type { ImportAnswers } from './import-answers';
import type { ImportHow } from './join-rows';

export interface RunningNodes {
  readonly running: boolean;
  readonly isAsked: boolean;
  /** Nodes of the import, or of the plan that it is added to. */
  readonly nodes: number;
  /** The plan that the import is added to: its counts are those beside its nodes where they ran. */
  readonly base: PlanText;
}

const RESERVED_BY_AWS = 5;

/**
 * Nodes and counts that stand in one import ran together where nodes are listed one by one. Those of an
 * import and of the plan that it is added to may, or may not: unless that was imported too, the nodes
 * come on top of what is in use until somebody says otherwise, and a live plan stays live.
 */
export function runningNodes(
  imported: Imported,
  base: PlanText,
  how: ImportHow,
  { running: answer, isFollowing = false }: ImportAnswers,
): RunningNodes {
  const own = imported.nodes.filter(({ kind }) => kind !== 'hybrid');
  const nodes = own.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const hasCounts = imported.subnets.some(({ available }) => available !== undefined);
  const isListed = own.some(({ zones }) => zones !== undefined);
  const isAdded = how === 'add';
  if (hasCounts && own.length === 0 && isAdded) {
    const before = nodesOf(base);
    const running = answer ?? (base.live || isFollowing);
    return { running, isAsked: before > 0, nodes: before, base };
  }
  const meets = isAdded && isListed && imported.subnets.length === 0 && hasInUse(base);
  if (!meets) return { running: answer ?? isListed, isAsked: hasCounts && nodes > 0, nodes, base };
  const running = answer ?? isFollowing;
  return { running, isAsked: true, nodes, base: running ? asAvailable(base) : base };
}

function nodesOf({ groups }: PlanText): number {
  const counts = groups.filter((group) => !isBlankGroup(group)).map(({ nodes }) => Number(nodes));
  return counts.reduce((sum, count) => sum + (Number.isSafeInteger(count) ? count : 0), 0);
}

function hasInUse({ live, subnets }: PlanText): boolean {
  return !live && subnets.some(({ usedAs, used }) => usedAs === 'in-use' && Number(used) > 0);
}

/** What is in use was counted with these nodes in it: what is available then is what counts. */
function asAvailable(base: PlanText): PlanText {
  return { ...base, live: true, subnets: base.subnets.map(availableIn) };
}

function availableIn(row: SubnetText): SubnetText {
  const [, length] = /\/(\d{1,2})$/.exec(row.range.trim()) ?? [];
  const available = 2 ** (32 - Number(length)) - RESERVED_BY_AWS - Number(row.used);
  if (row.usedAs !== 'in-use' || row.use === 'other' || !(available >= 0)) return row;
  return { ...row, usedAs: 'available', used: String(available) };
}
