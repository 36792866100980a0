// One recorded case through the engine, and the rule by which the two agree.
import type { NodeSpec, NodeState } from '@/engine';
import { nodeAtRest, readIpamdEnvironment } from '@/engine';
import { type CardAtRest, cardsAtRest } from '@/engine/at-rest/node/multi-nic';
import { attachableEnis } from '@/engine/cluster/attachable-enis';
import { poolPolicy } from '@/engine/nodes/pool-rules';
import type { RecordedOutcome, RestCase } from './recordings/recorded-case';
import { recordedSpec } from './recordings/recorded-spec';

/** The engine's answer in the form of a recording. */
export interface Answer {
  readonly outcomes: readonly RecordedOutcome[];
  readonly cycles: boolean;
  readonly notReady: boolean;
}

/** What the engine says of a recorded case. */
export function answerCase(recorded: RestCase): Answer {
  const { config, pods, path, mode } = recorded;
  const spec = { ...recordedSpec(config, mode === 'excluded-primary'), pods };
  if (config.networkCards) return multiNicAnswer(recorded, spec);
  const atRest = nodeAtRest(spec, path);
  return {
    outcomes: distinct(atRest.states.map(toOutcome)),
    cycles: !atRest.comesToRest,
    notReady: !atRest.isReady,
  };
}

function multiNicAnswer({ config, path, multiNicPods }: RestCase, spec: NodeSpec): Answer {
  const [, ...furtherCards] = config.networkCards ?? [];
  const cardEnis = furtherCards.map((enis) =>
    attachableEnis(Math.min(enis, spec.limits.maxEnis), spec.settings.maxEni),
  );
  const pool = { ...poolPolicy(spec), cardEnis, multiNicPods };
  const { states, comesToRest } = cardsAtRest(pool, spec.pods, path);
  return {
    outcomes: distinct(states.map(cardsOutcome)),
    cycles: !comesToRest,
    notReady: false,
  };
}

function cardsOutcome(state: readonly CardAtRest[]): RecordedOutcome {
  const cards = state.map(({ node }) => ({
    slots: node.enis.map((eni) => eni.slots),
    pool: node.enis.reduce((sum, eni) => sum + eni.slots, 0),
    assigned: node.assigned,
  }));
  const [first, ...others] = cards;
  if (first === undefined) throw new Error('a node without a card');
  const enis = cards.reduce((sum, card) => sum + card.slots.length, 0);
  return {
    enis,
    slots: first.slots.toSorted((a, b) => b - a),
    pool: first.pool,
    assigned: first.assigned,
    nodeSubnet: enis + cards.reduce((sum, card) => sum + card.pool, 0),
    otherCards: others.map(({ slots, pool, assigned }) => [slots.length, pool, assigned]),
  };
}

function toOutcome(state: NodeState): RecordedOutcome {
  const { primary, trunk, unmanaged } = state.otherEnis;
  return {
    enis: state.enis.length + primary + trunk + unmanaged,
    slots: state.enis.map((eni) => eni.slots).sort((a, b) => b - a),
    pool: state.pool,
    ...(state.prefixes > 0 ? { prefixes: state.prefixes } : {}),
    assigned: state.assigned,
    nodeSubnet: state.inNodeSubnet,
    ...(state.inPodSubnet > 0 ? { podSubnet: state.inPodSubnet } : {}),
  };
}

function distinct(outcomes: readonly RecordedOutcome[]): readonly RecordedOutcome[] {
  return [...new Map(outcomes.map((outcome) => [outcomeKey(outcome), outcome])).values()];
}

export function outcomeKey(outcome: RecordedOutcome): string {
  const { enis, slots, pool, prefixes = 0, assigned, nodeSubnet, podSubnet = 0 } = outcome;
  const cards = (outcome.otherCards ?? []).map((card) => card.join('/')).join(' ');
  return `enis ${enis} slots ${slots.join('+')} pool ${pool} prefixes ${prefixes} assigned ${assigned} nodeSubnet ${nodeSubnet} podSubnet ${podSubnet} cards ${cards}`;
}

/** `undefined` when the answer agrees with the recording; otherwise why it does not. */
export function difference(recorded: RestCase, answer: Answer): string | undefined {
  if (answer.cycles !== (recorded.cycles === true)) {
    return answer.cycles ? 'the engine never comes to rest' : 'ipamd never comes to rest';
  }
  if (answer.notReady !== (recorded.notReady === true)) {
    return answer.notReady ? 'the engine’s node never gets ready' : 'the node never gets ready';
  }
  const ours = new Set(answer.outcomes.map(outcomeKey));
  const missing = recorded.outcomes.find((outcome) => !ours.has(outcomeKey(outcome)));
  if (missing) return 'a recorded outcome is not among ours';
  if (recorded.cycles) return undefined;
  const warmPrefixes = chanceOf(recorded);
  if (warmPrefixes < 2) {
    return ours.size === recorded.outcomes.length ? undefined : 'we have outcomes beyond';
  }
  const prefixes = answer.outcomes.map((outcome) => outcome.prefixes ?? 0);
  const width = Math.max(...prefixes) - Math.min(...prefixes);
  return width <= warmPrefixes - 1 ? undefined : `our range is ${width} prefixes wide`;
}

/** WARM_PREFIX_TARGET where it sizes the pool, otherwise 0. */
function chanceOf({ config }: RestCase): number {
  const settings = readIpamdEnvironment(config.env);
  const ipTargets = (settings.warmIpTarget ?? 0) !== 0 || (settings.minimumIpTarget ?? 0) !== 0;
  const prefixMode = settings.prefixDelegation && config.nonNitro !== true;
  return prefixMode && !ipTargets ? (settings.warmPrefixTarget ?? 0) : 0;
}
