// Ways of taking addresses beside ipamd's plain pool: Windows, branch ENIs, load balancers, Auto Mode.
import type { Mutant } from '../mutant';

const MODES = 'tests/unit/engine/at-rest/modes.test.ts';
const BY_MODE = 'tests/unit/engine/findings/mode-findings.test.ts';
const RECORDED = 'tests/golden/recording-sets.test.ts';
const BRANCHES = 'src/engine/over-time/node/branch-enis.ts';
const SCENARIO = 'tests/unit/engine/over-time/scenario.test.ts';
const BALANCERS = 'src/engine/at-rest/load-balancers/place-load-balancers.ts';
const CHOICE = 'src/engine/at-rest/load-balancers/choose-subnets.ts';
const CONSUMERS = 'tests/unit/engine/at-rest/consumers.test.ts';
const WINDOWS = 'src/engine/cluster/windows-settings.ts';
const POD_ADDRESSES = 'src/engine/over-time/node/pool/pod-addresses.ts';

export const MODE_MUTANTS: readonly Mutant[] = [
  {
    what: 'R33: a warm target that is missing beside a minimum is 1',
    file: WINDOWS,
    find: 'warmIpTarget === 0 ? 1 : (warmIpTarget ?? 0)',
    replace: 'warmIpTarget || 1',
    guard: MODES,
  },
  {
    what: 'R33: a warm target of 0 is none',
    file: WINDOWS,
    find: 'warmIpTarget === 0 ? 1 : (warmIpTarget ?? 0)',
    replace: '(warmIpTarget ?? 0)',
    guard: MODES,
  },
  {
    what: 'R33: a type without prefixes goes by the ConfigMap',
    file: WINDOWS,
    find: 'ofTargets(false, DEFAULTS)',
    replace: 'ofTargets(false, secondaryTargets(pool))',
    guard: MODES,
  },
  {
    what: 'R33: of prefixes, free addresses are kept, not whole prefixes',
    file: 'src/engine/nodes/windows.ts',
    find: "rule: 'free-prefixes'",
    replace: "rule: 'warm-prefix'",
    guard: RECORDED,
  },
  {
    what: 'R33: pods of a type that the controller lacks have addresses',
    file: 'src/engine/nodes/windows.ts',
    find: 'isUnknownToController(spec) ?',
    replace: 'isUnknownToController(spec) && false ?',
    guard: MODES,
  },
  {
    what: 'R33: pods go to any prefix',
    file: POD_ADDRESSES,
    find: 'pool.isByController && unit > 1',
    replace: 'pool.isByController && unit > 99',
    guard: RECORDED,
  },
  {
    what: 'R27: a branch ENI goes as soon as it has cooled down',
    file: BRANCHES,
    find: 'const deletedAt = this.#runAfter(now + this.#options.cooldownMs);',
    replace: 'const deletedAt = now + this.#options.cooldownMs;',
    guard: RECORDED,
  },
  {
    what: 'R27: a pod that finds the node full has the next branch ENI that goes',
    file: BRANCHES,
    find: 'retryAt: now + cooldownMs, since',
    replace: 'retryAt: now + 1_000, since',
    guard: SCENARIO,
  },
  {
    what: 'R27: a cooldown below 30 s counts as it is',
    file: BRANCHES,
    find: 'Math.max(LEAST_COOLDOWN_SECONDS, branchEniCooldown)',
    replace: 'Math.max(0, branchEniCooldown)',
    guard: SCENARIO,
  },
  {
    what: 'R40: aws-node starts without any target',
    file: 'src/engine/cluster/aws-node-start.ts',
    find: '!prefixDelegation || warmIpTarget > 0',
    replace: 'prefixDelegation || warmIpTarget > 0 || !prefixDelegation',
    guard: 'tests/unit/engine/findings/groups-without-nodes.test.ts',
  },
  {
    what: 'R40: MINIMUM_IP_TARGET alone does not start aws-node',
    file: 'src/engine/cluster/aws-node-start.ts',
    find: ' || minimumIpTarget > 0',
    replace: '',
    guard: 'tests/unit/engine/findings/setting-findings.test.ts',
  },
  {
    what: 'R37: a load balancer passes over a subnet with exactly 8 free',
    file: CHOICE,
    find: 'free >= ROOM_FOR_LOAD_BALANCER',
    replace: 'free > ROOM_FOR_LOAD_BALANCER',
    guard: CONSUMERS,
  },
  {
    what: 'R37: an ALB is made in one zone',
    file: CHOICE,
    find: 'zones < ZONES_OF_ALB',
    replace: 'zones < 1',
    guard: CONSUMERS,
  },
  {
    what: 'R37: subnets without the tag are looked at beside those with it',
    file: CHOICE,
    find: 'tagged.length > 0 ? tagged :',
    replace: 'tagged.length > 99 ? tagged :',
    guard: RECORDED,
  },
  {
    what: 'R37: a load balancer finds the addresses of those before it free',
    file: BALANCERS,
    find: 'this.#free.set(label, this.#freeIn(label) - addresses);',
    replace: '',
    guard: CONSUMERS,
  },
  {
    what: 'R37: a load balancer is judged by the addresses of those that come later',
    file: BALANCERS,
    find: 'free + addressesOf(consumers.filter(isLoadBalancer))',
    replace: 'free',
    guard: CONSUMERS,
  },
  {
    what: 'R24: a plan of one zone has too little room for an upgrade',
    file: 'src/engine/findings/subnets/subnet-findings.ts',
    find: 'others.every((subnet) => subnet.zone === zone)',
    replace: 'others.length > 99',
    guard: 'tests/unit/engine/findings/plan-findings.test.ts',
  },
  {
    what: 'R34: an Auto Mode node without pods holds one address at the least',
    file: 'src/engine/at-rest/kinds/auto-mode-node.ts',
    find: 'Math.max(1, ofPods)',
    replace: 'ofPods',
    guard: MODES,
  },
  {
    what: 'R34: an Auto Mode node holds whole prefixes at the least where no block is left',
    file: 'src/engine/at-rest/auto-mode-singles.ts',
    find: 'Math.min(heldAtLeast, singles)',
    replace: 'heldAtLeast',
    guard: MODES,
  },
  {
    what: 'R34: ipv4PrefixSize 32 changes nothing',
    file: 'src/engine/nodes/auto-mode.ts',
    find: "ipv4PrefixSize === 'auto' && limits",
    replace: 'limits',
    guard: MODES,
  },
  {
    what: 'R34: Auto Mode has prefixes on types that can’t hold them',
    file: 'src/engine/nodes/auto-mode.ts',
    find: ' && limits.prefixCapable',
    replace: '',
    guard: BY_MODE,
  },
  {
    what: 'R32: an Auto Mode node of a type without prefixes is in an IPv6 cluster',
    file: 'src/engine/cluster/effective-group.ts',
    find: '!isIpv6 || limits.prefixCapable',
    replace: '!(isLinux && isIpv6) || limits.prefixCapable',
    guard: BY_MODE,
  },
  {
    what: 'R32: the cluster’s settings decide whether a group has single addresses',
    file: 'src/engine/cluster/effective-cluster.ts',
    find: '({ settings }) => !settings.prefixDelegation',
    replace: '() => !groups[0]?.settings.prefixDelegation',
    guard: BY_MODE,
  },
  {
    what: 'R34: pods of Auto Mode stay in the node subnet',
    file: 'src/engine/nodes/auto-mode.ts',
    find: "hasPodSubnet ? 'pod-subnet' : 'node-subnet'",
    replace: "'node-subnet'",
    guard: 'tests/unit/engine/over-time/node/auto-mode.test.ts',
  },
];
