// The cluster over time: rules T1 to T15 of src/engine/rules.md.
import type { Mutant } from '../mutant';

const GO_MAP = 'tests/unit/engine/over-time/node/go-map.test.ts';
const SCENARIO = 'tests/unit/engine/over-time/scenario.test.ts';
const ENDS = 'tests/unit/engine/over-time/ends.test.ts';
const BAND = 'tests/unit/engine/over-time/band.test.ts';
const SPACE = 'tests/unit/engine/over-time/subnet/address-choice.test.ts';
const AT_REST = 'tests/unit/engine/over-time/at-rest.test.ts';
const UPGRADES = 'tests/unit/engine/over-time/events/upgrades.test.ts';
const LAUNCHES = 'tests/unit/engine/over-time/cluster/launches.test.ts';
const AUTO_MODE = 'tests/unit/engine/over-time/node/auto-mode.test.ts';
const WAITS = 'tests/unit/engine/over-time/cluster/wait-reasons.test.ts';
const PLACES = 'tests/unit/engine/over-time/cluster/launch-places.test.ts';
const KARPENTER = 'tests/unit/engine/over-time/events/karpenter-upgrade.test.ts';
const CARDS = 'tests/unit/engine/over-time/node/further-cards.test.ts';
const BY_KIND = 'tests/unit/engine/over-time/cluster/pods-by-kind.test.ts';
const folder = 'src/engine/over-time';

export const OVER_TIME_MUTANTS: readonly Mutant[] = [
  {
    what: 'T10: a refused launch goes to no other zone',
    file: `${folder}/cluster/nodes/launch-places.ts`,
    find: 'for (const other of otherZones(group, first)) {',
    replace: 'for (const other of otherZones(group, first).slice(9)) {',
    guard: PLACES,
  },
  {
    what: 'T10: a refused launch goes to the next zone, however many nodes it has',
    file: `${folder}/cluster/nodes/launch-places.ts`,
    find: '(counts.get(a) ?? 0) - (counts.get(b) ?? 0)',
    replace: '0 * (counts.get(a) ?? 0) * b.length',
    guard: PLACES,
  },
  {
    what: 'T10: Karpenter tries one subnet of a zone alone',
    file: `${folder}/cluster/nodes/launch-places.ts`,
    find: "if (group.placedBy !== 'karpenter') return undefined;",
    replace: 'return undefined;',
    guard: PLACES,
  },
  {
    what: 'T10: Karpenter leaves a subnet out for a minute alone',
    file: `${folder}/cluster/nodes/launch-places.ts`,
    find: 'ASIDE_MS = 180_000',
    replace: 'ASIDE_MS = 60_000',
    guard: PLACES,
  },
  {
    what: 'T14: a launch that found another zone counts as lost',
    file: `${folder}/timeline/run-verdict.ts`,
    find: 'hasLostLaunch || ',
    replace: 'cluster.tally.failedLaunches > 0 || ',
    guard: PLACES,
  },
  {
    what: 'T12: replacements do not count in Karpenter’s budget',
    file: `${folder}/events/upgrades.ts`,
    find: "phase !== 'booting' && phase !== 'gone'",
    replace:
      "phase === 'tainted' || phase === 'leaving' || (phase === 'ready' && nodes.length < 0)",
    guard: KARPENTER,
  },
  {
    what: 'T12: Karpenter replaces nodes without pods',
    file: `${folder}/events/upgrades.ts`,
    find: 'own + cluster + podsOnBranches === 0',
    replace: 'own + cluster + podsOnBranches < 0',
    guard: KARPENTER,
  },
  {
    what: 'T12: nodes without pods come back when the upgrade ends',
    file: `${folder}/events/upgrades.ts`,
    find: 'group.want(group.desired - 1);',
    replace: 'group.want(group.desired);',
    guard: KARPENTER,
  },
  {
    what: 'T6: Karpenter cordons its old nodes',
    file: `${folder}/events/upgrades.ts`,
    find: 'cluster.ends.taint(node);',
    replace: 'cluster.ends.cordon(node);',
    guard: KARPENTER,
  },
  {
    what: 'T10, R21: Auto Scaling takes the freest subnet of a zone',
    file: `${folder}/cluster/nodes/instances.ts`,
    find: "group.placedBy === 'karpenter'",
    replace: 'true',
    guard: LAUNCHES,
  },
  {
    what: 'T7: a walk begins at the first cell of a map',
    file: `${folder}/node/go-map.ts`,
    find: 'return random.below(groups * GROUP);',
    replace: 'return 0 * random.below(groups * GROUP);',
    guard: GO_MAP,
  },
  {
    what: 'T7: a cell that an entry leaves stays taken',
    file: `${folder}/node/go-map.ts`,
    find: '& ~(1 << (cell % GROUP))',
    replace: '& ~0',
    guard: GO_MAP,
  },
  {
    what: 'T7: a table is never more than half full',
    file: `${folder}/node/go-map.ts`,
    find: 'const MOST_PER_GROUP = 7;',
    replace: 'const MOST_PER_GROUP = 4;',
    guard: GO_MAP,
  },
  {
    what: 'T7: the trunk is not in the map of ENIs',
    file: `${folder}/node/eni-map.ts`,
    find: 'this.#withoutPods = this.#withoutPods.concat(entry);',
    replace: '',
    guard: GO_MAP,
  },
  {
    what: 'T7: surplus is given back in the order of the map itself',
    file: `${folder}/node/eni-map.ts`,
    find: 'const way = (eni: T) => ways.get(eni) ?? 0;',
    replace: 'const way = (eni: T) => ways.size * 0 + this.wayTo(eni, 0);',
    guard: GO_MAP,
  },
  {
    what: 'T9: new pods for the whole cluster come to Windows nodes',
    file: `${folder}/cluster/pods/placement.ts`,
    find: 'filter(({ takesReplicas }) => takesReplicas)',
    replace: 'filter(() => true)',
    guard: BY_KIND,
  },
  {
    what: 'T9: pods for the whole cluster wait for a node that takes none',
    file: `${folder}/cluster/nodes/waits-for-nodes.ts`,
    find: '(group.takesReplicas ? [replicas] : [])',
    replace: '[replicas]',
    guard: BY_KIND,
  },
  {
    what: 'T10: nodes on their way do not count when a subnet is chosen',
    file: `${folder}/cluster/subnets/sim-subnet.ts`,
    find: 'this.space.free - this.#inFlight',
    replace: 'this.space.free',
    guard: LAUNCHES,
  },
  {
    what: 'T10: a node on its way counts as one pod',
    file: `${folder}/cluster/nodes/launches.ts`,
    find: 'subnet.expectNode(group.maxPods)',
    replace: 'subnet.expectNode(1)',
    guard: LAUNCHES,
  },
  {
    what: 'T10: a node that is there still counts as on its way',
    file: `${folder}/cluster/nodes/launches.ts`,
    find: 'subnet.nodeBooted(group.maxPods)',
    replace: 'subnet.nodeBooted(0)',
    guard: LAUNCHES,
  },
  {
    what: 'T10: a refused launch is tried again at once',
    file: `${folder}/cluster/nodes/launches.ts`,
    find: 'Math.max(this.#run.scenario.parameters.launchRetry * 1000, CHECK_INTERVAL_MS)',
    replace: 'CHECK_INTERVAL_MS',
    guard: ENDS,
  },
  {
    what: 'T13: a launch goes into a zone that is lost',
    file: `${folder}/cluster/nodes/launch-places.ts`,
    find: 'group.zones.includes(zone) ? zone : group.zones[0]',
    replace: 'zone',
    guard: LAUNCHES,
  },
  {
    what: 'T13: a group keeps the zone that is lost',
    file: `${folder}/events/scenario-events.ts`,
    find: 'group.loseZone(zone);',
    replace: '',
    guard: LAUNCHES,
  },
  {
    what: 'T8, R31: prefixes do not take the blocks of a reservation first',
    file: `${folder}/subnet/subnet-space.ts`,
    find: 'this.#hasReservations ? this.#reservedOrAnyBlock() : this.#anyBlock()',
    replace: 'this.#anyBlock()',
    guard: SPACE,
  },
  {
    what: 'R31: single addresses come from a reservation for prefixes',
    file: `${folder}/subnet/subnet-space.ts`,
    find: 'return !this.#hasReservations || this',
    replace: 'return true || this',
    guard: SPACE,
  },
  {
    what: 'R1, T8: the last address of a subnet is given out, and its block with it',
    file: `${folder}/subnet/subnet-space.ts`,
    find: 'this.#take(this.size - 1);',
    replace: '',
    guard: SPACE,
  },
  {
    what: 'R1, T8: the first block of a subnet is whole',
    file: `${folder}/subnet/subnet-space.ts`,
    find: 'const RESERVED_AT_START = 4;',
    replace: 'const RESERVED_AT_START = 0;',
    guard: SPACE,
  },
  {
    what: 'R31: a reservation for prefixes lies in the end blocks, which are never whole',
    file: `${folder}/cluster/subnets/sim-subnets.ts`,
    find: 'Math.min(Math.max(1, all - 1 - blocks), all - blocks)',
    replace: 'all - blocks',
    guard: SCENARIO,
  },
  {
    what: 'R34: an Auto Mode node keeps two prefixes more than its pods need',
    file: 'src/engine/nodes/auto-mode.ts',
    find: 'warmPrefixTarget: 1,',
    replace: 'warmPrefixTarget: 2,',
    guard: AT_REST,
  },
  {
    what: 'R34: an Auto Mode node keeps no prefix more than its pods need',
    file: 'src/engine/nodes/auto-mode.ts',
    find: 'warmPrefixTarget: 1,',
    replace: 'warmPrefixTarget: 0,',
    guard: AT_REST,
  },
  {
    what: 'T15: an Auto Mode node takes one single address more than its pods need',
    file: `${folder}/node/pool.ts`,
    find: 'Math.min(waiting - (this.size - this.pods), this.roomToGrow)',
    replace: 'Math.min(1 + waiting - (this.size - this.pods), this.roomToGrow)',
    guard: AUTO_MODE,
  },
  {
    what: 'T15: single addresses never go back',
    file: `${folder}/node/pool.ts`,
    find: 'this.#singles.giveBackFree();',
    replace: '',
    guard: AUTO_MODE,
  },
  {
    what: 'R29, R31: a launch needs single addresses for blocks of a reservation',
    file: `${folder}/subnet/subnet-space.ts`,
    find: 'Math.max(0, blocks - this.#freeReservedBlocks())',
    replace: 'blocks',
    guard: CARDS,
  },
  {
    what: 'R6: a pool that MINIMUM_IP_TARGET stops is told as one that grows later',
    file: `${folder}/cluster/pods/wait-shares.ts`,
    find: 'assigned: slots * policy.unit',
    replace: 'assigned: slots * policy.unit + 1',
    guard: WAITS,
  },
  {
    what: 'R25, T10: a node without its first ENI does not ask again',
    file: `${folder}/cluster/nodes/launches.ts`,
    find: 'if (isRefused) this.#run.after(this.#retryMs',
    replace: 'if (!isRefused) this.#run.after(this.#retryMs',
    guard: WAITS,
  },
  {
    what: 'T14: a node that never gets its first ENI changes nothing',
    file: `${folder}/timeline/run-verdict.ts`,
    find: 'Math.max(longestShortMs, longestWithoutEniMs)',
    replace: 'longestShortMs',
    guard: WAITS,
  },
  {
    what: 'T13: a scale-in ends nodes before it withdraws launches',
    file: `${folder}/events/scale-nodes.ts`,
    find: 'have > to ? cluster.launches.withdraw(group, have - to) : 0',
    replace: '0',
    guard: LAUNCHES,
  },
  {
    what: 'a band takes the value that begins where its interval ends',
    file: `${folder}/band.ts`,
    find: '?? Number.POSITIVE_INFINITY) < until',
    replace: '?? Number.POSITIVE_INFINITY) <= until',
    guard: BAND,
  },
  {
    what: 'a band keeps the value that ends where its interval begins',
    file: `${folder}/band.ts`,
    find: '?? Number.POSITIVE_INFINITY) <= from',
    replace: '?? Number.POSITIVE_INFINITY) < from',
    guard: BAND,
  },
  {
    what: 'T11: maxUnavailable has no say over the surge',
    file: `${folder}/events/upgrades.ts`,
    find: 'Math.max(SURGE_PER_ZONE * zones.length, maxUnavailable)',
    replace: 'SURGE_PER_ZONE * zones.length',
    guard: UPGRADES,
  },
  {
    what: 'T11: zones have no say over the surge',
    file: `${folder}/events/upgrades.ts`,
    find: 'Math.max(SURGE_PER_ZONE * zones.length, maxUnavailable)',
    replace: 'maxUnavailable',
    guard: UPGRADES,
  },
  {
    what: 'R40: aws-node starts anew with any settings',
    file: `${folder}/timeline/refused-starts.ts`,
    find: "finding.code !== 'AWS_NODE_ENDS'",
    replace: 'true',
    guard: 'tests/unit/cli/run.test.ts',
  },
  {
    what: 'R40: nodes that run lose ENIs that new settings would not give them',
    file: `${folder}/timeline/refused-starts.ts`,
    find: "if (isRestart && finding.code !== 'AWS_NODE_ENDS') continue;",
    replace: '',
    guard: 'tests/unit/cli/run.test.ts',
  },
  {
    what: 'R36: a Fargate pod without a zone waits for a subnet',
    file: `${folder}/cluster/nodes/missing-nodes.ts`,
    find: "refusedBy ? 'subnet-short' : 'no-place'",
    replace: "'subnet-short'",
    guard: 'tests/unit/engine/over-time/timeline/run-verdict.test.ts',
  },
  {
    what: 'T14: a run is as patient with pods as ten minutes',
    file: `${folder}/timeline/run-verdict.ts`,
    find: 'PATIENCE_MS = 60_000',
    replace: 'PATIENCE_MS = 600_000',
    guard: 'tests/unit/engine/over-time/timeline/run-verdict-property.test.ts',
  },
];
