// What a change costs, in a few words each.
import type { Repair } from '@/engine';
import type { RunVerdict } from '@/engine/over-time';
import type { AllMessages } from '@/i18n/messages';
import type { RepairPrice } from '@/plan';
import { placesOf } from './repair-view';

/** What is wanted stands for what is held where that is not known. */
export function priceOf(
  { held, wanted = 0, nodes = 0, pods = 0 }: Partial<RepairPrice>,
  messages: AllMessages,
): readonly string[] {
  const { lanes } = messages;
  const price: string[] = [];
  if (pods < 0) price.push(...placesOf(pods, messages));
  if (held === undefined && wanted !== 0) price.push(lanes.wanted(wanted));
  if (held !== undefined && held !== 0) price.push(lanes.held(held));
  if (nodes !== 0) price.push(lanes.nodes(nodes));
  if (pods > 0) price.push(...placesOf(pods, messages));
  return price;
}

/** Settings that cost nothing say so: else nobody knows that it was counted. */
export function settingsPrice(
  { kind }: Repair,
  price: RepairPrice,
  messages: AllMessages,
): readonly string[] {
  // Of how many nodes there are then the change itself says it.
  const isOfNodes = kind === 'nodes' || kind === 'fewer-nodes';
  const told = priceOf(isOfNodes ? { ...price, nodes: 0 } : price, messages);
  return told.length === 0 && kind === 'settings' ? [messages.lanes.asManyHeld] : told;
}

/** What the scenario costs with the change, which its proof leaves unsaid: who waits in it, and how long. */
export function runPrice(
  repair: Repair,
  run: RunVerdict | undefined,
  { lanes }: Pick<AllMessages, 'lanes'>,
): readonly string[] {
  const ofUpgrade = upgradePrice(repair, run, lanes);
  const isSaid = run === undefined || (run.kind !== 'warm-short' && run.kind !== 'may-not-fit');
  if (isSaid || run.waits.pods === 0 || ofMinimal(repair)) return ofUpgrade;
  const { pods, longestSeconds } = run.waits;
  return [...ofUpgrade, lanes.podsWait(pods, longestSeconds)];
}

/** All that wait in it are told, for whatever. */
function ofMinimal(repair: Repair): boolean {
  return repair.kind === 'combined'
    ? repair.parts.some(ofMinimal)
    : repair.kind === 'minimal-upgrade';
}

/** What a gentler upgrade costs: which pods wait in it, where it was run; else what it is. */
function upgradePrice(
  repair: Repair,
  run: RunVerdict | undefined,
  lanes: AllMessages['lanes'],
): readonly string[] {
  switch (repair.kind) {
    case 'combined':
      return repair.parts.flatMap((part) => upgradePrice(part, run, lanes));
    case 'minimal-upgrade': {
      const { pods, longestSeconds } = run?.hostedWaits ?? { pods: 0, longestSeconds: 0 };
      return [pods === 0 ? lanes.noneAddedFirst : lanes.podsWait(pods, longestSeconds)];
    }
    case 'slower-upgrade':
      return [lanes.upgradeTakesLonger];
    default:
      return [];
  }
}
