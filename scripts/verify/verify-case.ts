// One recorded case through the engine, and the rule by which the two agree.
import type { NodeState } from '@/engine';
import { nodeAtRest, readIpamdEnvironment } from '@/engine';
import type { RecordedConfig, RecordedOutcome, RestCase } from './recorded-case';

/** Modes of the recordings that the engine knows. */
const KNOWN_MODES: ReadonlySet<string> = new Set(['secondary', 'prefix', 'non-nitro', 'parsing']);

/** The engine's answer in the form of a recording. */
export interface Answer {
  readonly outcomes: readonly RecordedOutcome[];
  readonly cycles: boolean;
}

export function isApplicable(mode: string): boolean {
  return KNOWN_MODES.has(mode);
}

/** What the engine says of a recorded case. */
export function answerCase({ config, pods, path }: RestCase): Answer {
  const atRest = nodeAtRest(nodeSpec(config, pods), path);
  return { outcomes: distinct(atRest.states.map(toOutcome)), cycles: !atRest.comesToRest };
}

function nodeSpec(config: RecordedConfig, pods: number): Parameters<typeof nodeAtRest>[0] {
  return {
    limits: {
      maxEnis: config.enis,
      ipv4PerEni: config.ipv4PerEni,
      prefixCapable: config.nonNitro !== true,
    },
    settings: readIpamdEnvironment(config.env),
    maxPods: config.maxPods,
    pods,
  };
}

function toOutcome(state: NodeState): RecordedOutcome {
  return {
    enis: state.enis.length,
    slots: state.enis.map((eni) => eni.slots).sort((a, b) => b - a),
    pool: state.pool,
    ...(state.prefixes > 0 ? { prefixes: state.prefixes } : {}),
    assigned: state.assigned,
    nodeSubnet: state.held,
  };
}

function distinct(outcomes: readonly RecordedOutcome[]): readonly RecordedOutcome[] {
  return [...new Map(outcomes.map((outcome) => [outcomeKey(outcome), outcome])).values()];
}

export function outcomeKey(outcome: RecordedOutcome): string {
  const { enis, slots, pool, prefixes = 0, assigned, nodeSubnet } = outcome;
  return `enis ${enis} slots ${slots.join('+')} pool ${pool} prefixes ${prefixes} assigned ${assigned} nodeSubnet ${nodeSubnet}`;
}

/** `undefined` when the answer agrees with the recording; otherwise why it does not. */
export function difference(recorded: RestCase, answer: Answer): string | undefined {
  if (answer.cycles !== (recorded.cycles === true)) {
    return answer.cycles ? 'the engine never comes to rest' : 'ipamd never comes to rest';
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
