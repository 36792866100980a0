// The engine's repairs, written into the form as a person would.
import { type CniSettings, formatCidr, type Repair } from '@/engine';
import { formatTargets, newSubnet, type PlanText } from '@/plan';
import { freeRowId, insertAfter } from './rows';

/** The form with these settings; a field is left empty where AWS's shipped value is meant. */
export function withSettings(text: PlanText, settings: CniSettings): PlanText {
  const { prefixDelegation } = settings;
  return { ...text, prefixDelegation, settings: formatTargets(settings) };
}

export function repairedText(text: PlanText, repair: Repair): PlanText {
  switch (repair.kind) {
    case 'settings':
      return withSettings(text, repair.outcome.settings);
    case 'subnets':
      return repair.added.reduce(withSubnet, text);
  }
}

/** A further subnet, below the last of its zone. */
function withSubnet(
  text: PlanText,
  added: Extract<Repair, { kind: 'subnets' }>['added'][number],
): PlanText {
  const { zone, cidr, prefixLength, use } = added;
  const range = cidr === undefined ? `/${prefixLength}` : formatCidr(cidr);
  // The only subnet of a plan may leave its zone unsaid; beside a second one it has to be said.
  const subnets = text.subnets.map((row) => (row.zone.trim() === '' ? { ...row, zone } : row));
  const inZone = subnets.filter((row) => row.zone.trim() === zone);
  const neighbour = inZone.findLast((row) => row.use === use) ?? inZone.at(-1);
  const row = { ...newSubnet(freeRowId(subnets)), zone, range, use };
  return { ...text, subnets: insertAfter(subnets, neighbour?.id, row) };
}
