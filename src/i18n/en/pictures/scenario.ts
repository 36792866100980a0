import type { UpgradeStrategy } from '@/engine/over-time';
import type { EventField, EventKind, ParameterField, ScenarioPreset } from '@/plan';

const EVENTS: Readonly<Record<EventKind, string>> = {
  upgrade: 'Rolling upgrade',
  'scale-pods': 'Scale pods',
  'scale-nodes': 'Scale nodes',
  'restart-pods': 'Restart of all pods',
  'lose-zone': 'Loss of a zone',
  churn: 'Pods replaced one by one',
  'change-settings': 'Change of CNI settings',
  'add-group': 'New node group',
};

const presets: Readonly<Record<ScenarioPreset, string>> = { ...EVENTS, none: 'Nothing happens' };

const help: Readonly<Record<EventKind, string>> = {
  upgrade: 'Old nodes keep their addresses until they are gone.',
  'scale-pods': 'Pods go to the node with the fewest pods that has a place.',
  'scale-nodes': 'New nodes go to the zones with the fewest; nodes that leave are drained.',
  'restart-pods': 'Every pod ends and is made anew. Its address cools down for 30 s.',
  'lose-zone': 'Nodes of the zone end at once. As many are launched in the other zones.',
  churn: 'Pods end and are made anew at an even pace.',
  'change-settings':
    'ipamd restarts on one node after the other. Empty fields stay as they are. AWS recommends new nodes where prefixes are turned on: pods that run keep their single addresses.',
  'add-group': 'New nodes are launched, then their pods.',
};

const strategies: Readonly<Record<UpgradeStrategy, string>> = {
  default: 'managed, default',
  minimal: 'managed, minimal',
  karpenter: 'Karpenter',
  'blue-green': 'blue/green',
};

const strategyHelp: Readonly<Record<UpgradeStrategy, string>> = {
  default:
    'Adds 2 nodes per zone, or as many as are drained at a time. Then cordons all old nodes, drains and replaces them. Auto Mode: as Karpenter. Fargate: all pods restart.',
  minimal:
    'Drains nodes first and replaces them after. Never more nodes than now. Managed node groups alone have it.',
  karpenter: 'Launches replacements first, then drains, as many at a time as the budget allows.',
  'blue-green': 'Launches as many new nodes at once, then drains all old ones.',
};

const fields: Readonly<Partial<Record<EventField, string>>> = {
  at: 'From minute',
  group: 'Node group',
  to: 'Scale to',
  over: 'Minutes it takes',
  maxUnavailable: 'Drained at a time',
  budget: 'Budget in percent',
  zone: 'Zone',
  podsPerMinute: 'Pods replaced a minute',
  lasts: 'Minutes it lasts',
  instanceType: 'Instance type',
  nodes: 'Nodes',
  podsPerNode: 'Pods a node',
  zones: 'Zones',
  name: 'Name',
};

/** Gaps in braces are fields and selects. */
const prose: Readonly<
  Record<
    Exclude<EventKind, 'upgrade'> | 'none' | 'managed' | 'karpenter' | 'blue-green' | 'fargate',
    string
  >
> = {
  none: '{kind}',
  managed: '{kind} of {group} {strategy} {maxUnavailable} at a time, from minute {at}',
  karpenter: '{kind} of {group} {strategy} {budget} % at a time, from minute {at}',
  'blue-green': '{kind} of {group} {strategy} from minute {at}',
  fargate: '{kind} of {group}, all its pods at once, from minute {at}',
  'scale-pods': '{kind} of {group} to {to} over {over} min, from minute {at}',
  'scale-nodes': '{kind} of {group} to {to} over {over} min, from minute {at}',
  'restart-pods': '{kind} at minute {at}',
  'lose-zone': '{kind} {zone} at minute {at}',
  churn: '{kind} {podsPerMinute} a minute for {lasts} min, from minute {at}',
  'change-settings': '{kind} node after node over {over} min, from minute {at}',
  'add-group': '{kind} of {nodes} × {instanceType} with {podsPerNode} pods each, at minute {at}',
};

const parameters: Readonly<Record<ParameterField, string>> = {
  nodeBoot: 'Node, launch to ready',
  eniAttach: 'ENI, create to usable',
  podStart: 'Pod, scheduled to first try',
  podTermination: 'Pod, delete to end',
  upgradeWait: 'Managed upgrade, wait after a drain',
  launchRetry: 'Refused launch, next try',
};

export const scenario = {
  title: 'Scenario',
  choose: 'Scenario',
  presets,
  events: EVENTS,
  help,
  strategies,
  /** In a line of plain text, where no box sets it apart. */
  toldStrategy: (name: string) => `(${name})`,
  /** Of nodes that Karpenter or Auto Mode places, by default. */
  drifts: 'as Karpenter',
  strategyHelp,
  strategy: 'Strategy',
  fields,
  prose,
  settingsStay: 'as it is',
  modeChanges: {
    unchanged: 'as it is',
    true: 'true: prefixes',
    false: 'false: single addresses',
  },
  replicas: 'the whole cluster',
  addEvent: '+ Then…',
  remove: (event: string) => `Remove ${event}`,
  unpublished: 'Assumptions',
  unpublishedSummary: (changed: number) =>
    changed === 0 ? '6 times, as shipped' : `${changed} of 6 times changed`,
  unpublishedHelp: 'AWS does not publish these times, nor where addresses lie.',
  parameters,
  seconds: 's',
  /** `60 s`, as it is typed. */
  inSeconds: (value: string | number) => `${value} s`,
  minutes: 'min',
  duration: 'Length',
  durationAuto: 'auto',
  addressChoice: 'EC2 gives',
  addressChoices: { 'lowest-first': 'the lowest address', random: 'any address' },
  othersLie: 'Others’ addresses lie',
  othersLies: { packed: 'at the start', scattered: 'anywhere' },
  seed: 'Seed',
  runs: 'Runs in the band',
  chance: 'ipamd chooses ENIs and addresses at random. The same seed gives the same run.',
};
