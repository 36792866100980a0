import type { Repair, SingleRepair } from '@/engine/model';

/** Whether two repairs make the same of a plan, in whatever order their parts are told. */
export function isSameChange(one: Repair, other: Repair): boolean {
  return changeOf(one) === changeOf(other);
}

function changeOf(repair: Repair): string {
  const parts = repair.kind === 'combined' ? repair.parts : [repair];
  return JSON.stringify(parts.map(whatItDoes).toSorted());
}

/** Without what comes of it, which is told of each part beside other parts. */
function whatItDoes(part: SingleRepair): string {
  if (part.kind === 'settings') return JSON.stringify([part.kind, part.outcome.settings]);
  const { verdict: _, ...change } = part;
  return JSON.stringify(change);
}
