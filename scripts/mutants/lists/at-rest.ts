// The plan at rest: which subnet addresses come from, and what is said of it.
import type { Mutant } from '../mutant';

const NUMBERS = 'tests/unit/engine/at-rest/plan-numbers.test.ts';
const SHARES = 'tests/unit/engine/findings/placement/subnet-share.test.ts';
const MIX = 'tests/unit/engine/answers/node-mix.test.ts';
const ZONES = 'tests/unit/engine/findings/placement/karpenter-zones.test.ts';
const BY_VCPU = 'tests/unit/engine/findings/placement/pods-by-vcpu.test.ts';
const BY_KIND = 'tests/unit/engine/at-rest/pods-by-kind.test.ts';
const MODES = 'tests/unit/engine/at-rest/modes.test.ts';
const CARDS = 'tests/unit/engine/at-rest/node/multi-nic.test.ts';
const FOOTPRINT = 'tests/unit/engine/at-rest/node/footprint.test.ts';
const OVERFLOW = 'tests/unit/engine/at-rest/overflow.test.ts';
const CONSUMERS = 'tests/unit/engine/at-rest/consumers.test.ts';
const FINDINGS = 'tests/unit/engine/findings/subnet-findings.test.ts';
const GROWTH = 'tests/unit/engine/answers/growth.test.ts';
const REPAIRS = 'tests/unit/engine/answers/repairs.test.ts';
const PROVEN = 'tests/unit/plan/repair/proven-repairs.test.ts';
const ZONE_LOSS = 'tests/unit/engine/over-time/zone-loss.test.ts';
const folder = 'src/engine/at-rest';

export const AT_REST_MUTANTS: readonly Mutant[] = [
  {
    what: 'R22: a zone is judged with the shortages of others',
    file: 'src/engine/findings/placement/karpenter-zones.ts',
    find: 'numbers.subnets.filter((subnet) => subnet.zone === zone)',
    replace: 'numbers.subnets.filter((subnet) => subnet.zone !== undefined)',
    guard: ZONES,
  },
  {
    what: 'R22: nodes that hold least come to a zone first',
    file: 'src/engine/findings/placement/karpenter-zones.ts',
    find: 'heldBy(b) - heldBy(a)',
    replace: 'heldBy(a) - heldBy(b)',
    guard: ZONES,
  },
  {
    what: 'R22: Auto Scaling’s nodes may all come to one zone',
    file: 'src/engine/findings/placement/karpenter-zones.ts',
    find: "placedBy === 'karpenter' && spec.nodes > 0",
    replace: 'spec.nodes > 0',
    guard: ZONES,
  },
  {
    what: 'R23: by vCPU a node counts as full before its vCPUs are',
    file: 'src/engine/findings/placement/pods-by-vcpu.ts',
    find: '(level * vcpus) / PARTS',
    replace: '(level * Math.min(vcpus, 4)) / PARTS',
    guard: BY_VCPU,
  },
  {
    what: 'R23: sizes of groups that take no replicas matter',
    file: 'src/engine/findings/placement/pods-by-vcpu.ts',
    find: 'takesReplicas && spec.nodes > 0',
    replace: 'spec.nodes > 0 || takesReplicas',
    guard: BY_VCPU,
  },
  {
    what: 'R21: Auto Scaling puts nodes into the freest subnet',
    file: `${folder}/placement/place-nodes.ts`,
    find: "place.group.placedBy === 'karpenter'",
    replace: 'true',
    guard: NUMBERS,
  },
  {
    what: 'R21: nodes with a replica more begin a share of their own',
    file: `${folder}/group-usage.ts`,
    find: 'pods: pods.placedPerNode, before: more }',
    replace: 'pods: pods.placedPerNode, before: 0 }',
    guard: NUMBERS,
  },
  {
    what: 'R22: Auto Mode’s nodes are placed by Auto Scaling',
    file: 'src/engine/cluster/effective-group.ts',
    find: "kind === 'auto-mode' || maxPods.kind === 'karpenter'",
    replace: "maxPods.kind === 'karpenter'",
    guard: NUMBERS,
  },
  {
    what: 'R21: another share that would be short of blocks is not told',
    file: 'src/engine/findings/placement/subnet-share.ts',
    find: 'isShort(subnetUsage(filled))',
    replace: 'filled.free < 0',
    guard: SHARES,
  },
  {
    what: 'R21: what Karpenter’s nodes hold is room for another share',
    file: 'src/engine/findings/placement/subnet-share.ts',
    find: 'of.subnet === label) takeShares',
    replace: 'of.subnet === zone) takeShares',
    guard: SHARES,
  },
  {
    what: 'growth: the next node goes to the group with most nodes',
    file: 'src/engine/answers/node-mix.ts',
    find: '(2 * (mix[index] as number) + 1)',
    replace: '(2 * (mix[index] as number) + 2)',
    guard: MIX,
  },
  {
    what: 'R23: pods for the whole cluster come to Windows nodes',
    file: 'src/engine/cluster/effective-group.ts',
    find: "takesClusterPods && (kind === 'linux' || kind === 'auto-mode')",
    replace: "takesClusterPods && kind !== 'fargate'",
    guard: BY_KIND,
  },
  {
    what: 'R23: a group that is kept from pods for the whole cluster takes them',
    file: 'src/engine/cluster/effective-group.ts',
    find: 'return takesClusterPods && (',
    replace: 'return (takesClusterPods || true) && (',
    guard: BY_KIND,
  },
  {
    what: 'R23: aws-node and kube-proxy take places of Windows nodes',
    file: 'src/engine/cluster/pods-on-every-node.ts',
    find: "(kind === 'linux' ? hostNetworkPodsPerNode : 0)",
    replace: "(kind !== 'auto-mode' ? hostNetworkPodsPerNode : 0)",
    guard: BY_KIND,
  },
  {
    what: 'R23: an add-on is on every kind of node',
    file: 'src/engine/cluster/pods-on-every-node.ts',
    find: 'kinds.includes(kind)',
    replace: 'kinds.length > 0',
    guard: BY_KIND,
  },
  {
    what: 'R16, R29: several cards that never rest have one state',
    file: `${folder}/node/multi-nic.ts`,
    find: 'states.set(keyOf(cards), copies)',
    replace: "states.set('', copies)",
    guard: CARDS,
  },
  {
    what: 'R16: of what a node holds in turn the ends alone are told',
    file: `${folder}/node/footprint.ts`,
    find: 'states.map((state) => state.held)',
    replace: '[states[0], states.at(-1)].map((state) => state?.held ?? 0)',
    guard: FOOTPRINT,
  },
  {
    what: 'R30: a short node subnet sends nothing of its blocks elsewhere',
    file: `${folder}/placement/overflow.ts`,
    find: '|| (tally.prefixes > 0 && tally.prefixes > blocksIn(tally).freeWorst)',
    replace: '',
    guard: OVERFLOW,
  },
  {
    what: 'R30: a node without an ENI left goes on in another subnet',
    file: `${folder}/placement/overflow.ts`,
    find: "cut.atRest.stop !== 'eni-limit' && cut",
    replace: 'cut',
    guard: OVERFLOW,
  },
  {
    what: 'R20, R30: a primary ENI finds blocks that single addresses spoil',
    file: `${folder}/placement/overflow.ts`,
    find: 'Math.min(freeWorst - own.prefixes, Math.floor(own.free / PREFIX_SIZE))',
    replace: 'Math.floor(own.free / PREFIX_SIZE)',
    guard: OVERFLOW,
  },
  {
    what: 'R30: one node more than has room finds its primary ENI whole',
    file: `${folder}/placement/overflow.ts`,
    find: 'Math.floor(room / wanted)',
    replace: 'Math.ceil((room + 1) / wanted)',
    guard: OVERFLOW,
  },
  {
    what: 'R30: what is left for one primary ENI is there for each',
    file: `${folder}/placement/overflow.ts`,
    find: 'isEnough && room > 0 ? 1 : left',
    replace: 'left',
    guard: OVERFLOW,
  },
  {
    what: 'R30: further ENIs stay in the subnet of their node',
    file: `${folder}/placement/put-nodes.ts`,
    find: 'spreadShares([...ownForEnis, ...forPods], share, nodes);',
    replace: 'spreadShares([own], share, nodes);',
    guard: MODES,
  },
  {
    what: 'R30: further ENIs lie in a node subnet that is excluded for pods',
    file: `${folder}/placement/put-nodes.ts`,
    find: "own.subnet.use === 'nodes' ? [own] : []",
    replace: '[own]',
    guard: MODES,
  },
  {
    what: 'R30: further ENIs in discovered subnets carry no pods',
    file: `${folder}/kinds/subnet-share.ts`,
    find: 'upTo(before + eni.occupied) - upTo(before)',
    replace: '0',
    guard: MODES,
  },
  {
    what: 'R30: the pods of further ENIs are counted on the primary one too',
    file: `${folder}/kinds/subnet-share.ts`,
    find: 'upTo(before + eni.occupied) - upTo(before)',
    replace: 'upTo(before + eni.occupied)',
    guard: MODES,
  },
  {
    what: 'R24: the remainder of the control plane’s ENIs is lost',
    file: `${folder}/consumers.ts`,
    find: '(total + candidates.length - 1 - index) / candidates.length',
    replace: 'total / candidates.length',
    guard: CONSUMERS,
  },
  {
    what: 'R24: the remainder of the control plane’s ENIs goes to the subnets listed last',
    file: `${folder}/consumers.ts`,
    find: '(total + candidates.length - 1 - index) / candidates.length',
    replace: '(total + index) / candidates.length',
    guard: CONSUMERS,
  },
  {
    what: 'R31: a reservation for prefixes keeps no block from single addresses',
    file: `${folder}/subnet-usage.ts`,
    find: 'Math.max(freeWorst, prefixReservation)',
    replace: 'freeWorst',
    guard: 'tests/unit/engine/verdict/verdict-by-mode.test.ts',
  },
  {
    what: 'R31: what others name in an explicit reservation is free for nodes',
    file: `${folder}/subnet-usage.ts`,
    find: 'typed + explicitReservation + (',
    replace: 'typed + (',
    guard: MODES,
  },
  // A tenth of 2^n − 5 addresses is never a whole number: the number above and below it decide.
  {
    what: 'more than a tenth free is nearly full',
    file: 'src/engine/findings/subnets.ts',
    find: 'free * 100 < usable * NEARLY_FULL_PERCENT',
    replace: '(free - 1) * 100 < usable * NEARLY_FULL_PERCENT',
    guard: FINDINGS,
  },
  {
    what: 'less than a tenth free is not nearly full',
    file: 'src/engine/findings/subnets.ts',
    find: 'free * 100 < usable * NEARLY_FULL_PERCENT',
    replace: '(free + 1) * 100 < usable * NEARLY_FULL_PERCENT',
    guard: FINDINGS,
  },
  {
    what: 'R31: growth forgets reservations for prefixes',
    file: 'src/engine/answers/growth.ts',
    find: '    ...plan,\n    clusterPods',
    replace:
      '    ...plan,\n    subnets: plan.subnets.map((each) => ({ ...each, prefixReservation: 0 })),\n    clusterPods',
    guard: GROWTH,
  },
  {
    what: 'R20: growth misses addresses alone, and no whole blocks',
    file: 'src/engine/answers/growth.ts',
    find: '-leftIn(subnet).margin',
    replace: '-subnet.free',
    guard: GROWTH,
  },
  {
    what: 'R31: growth forgets explicit reservations',
    file: 'src/engine/answers/growth.ts',
    find: '    ...plan,\n    clusterPods',
    replace:
      '    ...plan,\n    subnets: plan.subnets.map((each) => ({ ...each, explicitReservation: 0 })),\n    clusterPods',
    guard: GROWTH,
  },
  {
    what: 'a subnet without a range is offered where no range is free',
    file: 'src/engine/answers/repairs/subnets-lane.ts',
    find: 'if (near && !cidr) return undefined;',
    replace: '',
    guard: REPAIRS,
  },
  {
    what: 'R21: one further subnet a zone has to be enough',
    file: 'src/engine/answers/repairs/subnets-lane.ts',
    find: 'const MOST_EACH = 3;',
    replace: 'const MOST_EACH = 1;',
    guard: REPAIRS,
  },
  {
    what: 'a number takes the place of Karpenter’s max pods',
    file: 'src/engine/answers/repairs/max-pods-lane.ts',
    find: "maxPods.kind === 'karpenter'",
    replace: 'false',
    guard: PROVEN,
  },
  {
    what: 'max pods are raised without the settings that give the addresses',
    file: 'src/engine/answers/repairs/max-pods-lane.ts',
    find: 'return [undefined, ...others]',
    replace: 'return [undefined]',
    guard: PROVEN,
  },
  {
    what: 'a subnet that exists already is made larger',
    file: 'src/engine/answers/repairs/larger-subnets-lane.ts',
    find: 'live === undefined && usedByOthers === 0 &&',
    replace: 'live === undefined &&',
    guard: REPAIRS,
  },
  {
    what: 'a larger subnet grows into its neighbour',
    file: 'src/engine/model/plan/subnets.ts',
    find: 'return isFree ? around : freeRange(others, own, prefixLength);',
    replace: 'return around;',
    guard: REPAIRS,
  },
  {
    what: 'a larger subnet takes the place of one in which the cluster runs',
    file: 'src/plan/repair/proven-repairs.ts',
    find: "if (repair.kind !== 'larger-subnets') return false;",
    replace: "if (repair.kind !== 'subnets') return false;",
    guard: PROVEN,
  },
  {
    what: 'further subnets are offered after which the plan may still not fit',
    file: 'src/engine/answers/repairs/subnets-lane.ts',
    find: "if (repair.verdict.kind === 'fits') found",
    replace: "if (repair.verdict.kind !== 'does-not-fit') found",
    guard: REPAIRS,
  },
  {
    what: 'settings are offered that host fewer pods',
    file: 'src/engine/answers/repairs/settings-lane.ts',
    find: 'best.podsHosted >= usage.totals.podsHosted ? best : undefined',
    replace: 'best.podsHosted >= 0 ? best : undefined',
    guard: REPAIRS,
  },
  {
    what: 'the strategy minimal is offered for a group that Karpenter places',
    file: 'src/plan/repair/minimal-upgrades.ts',
    find: 'return group && isPlacedByKarpenter(group) ? event :',
    replace: 'return group === undefined ? event :',
    guard: PROVEN,
  },
  {
    what: 'T12: a group that Karpenter places is upgraded as a managed node group',
    file: 'src/plan/scenario/to-scenario.ts',
    find: "placedBy(nodes) === 'karpenter'",
    replace: "nodes.kind === 'auto-mode'",
    guard: 'tests/unit/plan/scenario/to-scenario.test.ts',
  },
  {
    what: 'a repair that holds at rest is told as one that holds in the scenario',
    file: 'src/plan/repair/proven-repairs.ts',
    find: 'return graver(verdictAfter(repair).kind, run.kind);',
    replace:
      'return verdictAfter(repair).kind === run.kind ? run.kind : verdictAfter(repair).kind;',
    guard: PROVEN,
  },
  {
    what: 'the loss of a zone leaves its nodes where they are',
    file: 'src/engine/over-time/zone-loss.ts',
    find: 'graver(atRest.kind, run.kind)',
    replace: "'fits'",
    guard: ZONE_LOSS,
  },
  {
    what: 'a plan that only its scenario breaks is offered nothing',
    file: 'src/engine/answers/repairs/repairs.ts',
    find: "verdict.kind !== 'fits' || failsOverTime",
    replace: "verdict.kind !== 'fits'",
    guard: PROVEN,
  },
  {
    what: 'R31: an end block under a reservation counts as a whole one',
    file: 'src/plan/to-cluster.ts',
    find: 'Math.max(0, blocks - ends)',
    replace: 'blocks',
    guard: 'tests/unit/engine/at-rest/reservation-ends.test.ts',
  },
  {
    what: 'R31: single addresses find room in an end block that is reserved',
    file: 'src/engine/model/plan/subnets.ts',
    find: 'prefixReservation * PREFIX_SIZE + placesIn(reservedEnds)',
    replace: 'prefixReservation * PREFIX_SIZE',
    guard: 'tests/unit/engine/at-rest/reservation-ends.test.ts',
  },
  {
    what: 'a claim on max pods calls right what the group does not have',
    file: 'src/claims/common-claims.ts',
    find: 'if (right === maxPods) claims',
    replace: 'claims',
    guard: 'tests/unit/claims/common-claims.test.ts',
  },
  {
    what: 'a claim prints the number of MINIMUM_IP_TARGET for WARM_IP_TARGET',
    file: 'src/claims/about-warm-pool.ts',
    find: 'minimumIpTarget <= pods + warmIpTarget',
    replace: 'minimumIpTarget >= 0',
    guard: 'tests/unit/claims/common-claims.test.ts',
  },
  {
    what: 'a managed group is told that prefixes raise no max pods',
    file: 'src/claims/common-claims.ts',
    find: ' && !knowsPrefixes) {',
    replace: ') {',
    guard: 'tests/unit/claims/common-claims.test.ts',
  },
];
