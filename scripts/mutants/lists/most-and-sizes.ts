// Answers to questions: the most, the sizes, the split of a VPC.
import type { Mutant } from '../mutant';

const MOST = 'tests/unit/engine/answers/most/most-nodes.test.ts';
const REPLICAS = 'tests/unit/engine/answers/most/more-replicas.test.ts';
const SIZES = 'tests/unit/engine/answers/sizes/smallest-subnets.test.ts';
const CARVE = 'tests/unit/engine/answers/sizes/carve-vpc.test.ts';
const MAXIMUM = 'tests/unit/engine/over-time/answers/autoscaling-maximum.test.ts';
const UPGRADE = 'tests/unit/engine/over-time/answers/subnet-sizes.test.ts';
const ASK = 'tests/unit/cli/ask/ask.test.ts';
const REQUIRED = 'tests/unit/cli/ask/requirements.test.ts';
const EXAMPLES = 'tests/golden/asked/worked-examples.test.ts';
const TREE = 'tests/unit/plan/vpc/vpc-tree.test.ts';
const SPLIT = 'tests/unit/plan/vpc/vpc-plan.test.ts';
const vpc = 'src/plan/vpc';
const answers = 'src/engine/answers';
const overTime = 'src/engine/over-time/answers';

export const MOST_AND_SIZES_MUTANTS: readonly Mutant[] = [
  {
    what: 'most nodes: counts with replicas are bisected',
    file: `${answers}/most/never-falls.ts`,
    find: 'clusterPods === 0 && ',
    replace: '',
    guard: EXAMPLES,
  },
  {
    what: 'most nodes: the first that does not fit is safe',
    file: `${answers}/most/most-nodes.ts`,
    find: 'safe: (first ?? most + 1) - 1,',
    replace: 'safe: first ?? most,',
    guard: MOST,
  },
  {
    what: 'most nodes: nothing that fits again is told',
    file: `${answers}/most/most-nodes.ts`,
    find: 'above.filter((nodes) => !isShort(nodes))',
    replace: 'above.filter((nodes) => isShort(nodes) && !isShort(nodes))',
    guard: EXAMPLES,
  },
  {
    what: 'V9: most nodes: what is to stay free is not counted',
    file: `${answers}/most/most-nodes.ts`,
    find: 'if (lack === undefined) return undefined;',
    replace: 'if (lack === undefined || keepFree > 0) return undefined;',
    guard: MOST,
  },
  {
    what: 'V9: an upgrade too has to leave free what the plan keeps free',
    file: `${overTime}/autoscaling-maximum.ts`,
    find: '{ safe: most.safe, held: atRest }',
    replace: '{ safe: atRest, held: atRest }',
    guard: REQUIRED,
  },
  {
    what: 'V9: sizes may keep less free than the plan requires',
    file: 'src/plan/questions/needs/needs-wishes.ts',
    find: 'Math.max(wishes.keepFree, keepFree)',
    replace: 'Math.min(wishes.keepFree, keepFree)',
    guard: 'tests/unit/plan/questions/plan-needs.test.ts',
  },
  {
    what: 'more replicas: pods that are pending do not count',
    file: `${answers}/most/more-replicas.ts`,
    find: 'judged.verdict.podsPending === 0;',
    replace: 'judged.verdict.podsPending >= 0;',
    guard: REPLICAS,
  },
  {
    what: 'smallest subnets: a subnet that is short by one fits',
    file: `${answers}/sizes/smallest-subnets.ts`,
    find: 'usage.free < keepFree',
    replace: 'usage.free < keepFree - 1',
    guard: SIZES,
  },
  {
    what: 'smallest subnets: growth is rounded down',
    file: `${answers}/sizes/grown-plan.ts`,
    find: 'Math.ceil(',
    replace: 'Math.floor(',
    guard: SIZES,
  },
  {
    what: 'smallest subnets: an upgrade adds no nodes',
    file: `${overTime}/subnet-sizes.ts`,
    find: 'peaks.length === 0 ? atRest',
    replace: 'peaks.length >= 0 ? atRest',
    guard: UPGRADE,
  },
  {
    what: 'carve: small subnets come first',
    file: `${answers}/sizes/carve-vpc.ts`,
    find: 'a.prefixLength - b.prefixLength ||',
    replace: 'b.prefixLength - a.prefixLength ||',
    guard: CARVE,
  },
  {
    what: 'carve: a taken range is given out again',
    file: `${answers}/sizes/carve-vpc.ts`,
    find: '[...taken, ...placed.map(({ cidr }) => cidr)]',
    replace: 'placed.map(({ cidr }) => cidr)',
    guard: CARVE,
  },
  {
    what: 'carve: pods in a range that is taken',
    file: `${answers}/sizes/place-in-vpc.ts`,
    find: 'freePodRange([vpc, ...taken])',
    replace: 'freePodRange([vpc])',
    guard: UPGRADE,
  },
  {
    what: 'autoscaling maximum: only the first zone is lost',
    file: `${overTime}/autoscaling-maximum.ts`,
    find: 'return zones.some((zone)',
    replace: 'return zones.slice(0, 1).some((zone)',
    guard: MAXIMUM,
  },
  {
    what: 'autoscaling maximum: an upgrade adds one node a zone',
    file: 'src/engine/cluster/upgrade-surge.ts',
    find: 'const SURGE_PER_ZONE = 2;',
    replace: 'const SURGE_PER_ZONE = 1;',
    guard: MAXIMUM,
  },
  {
    what: 'ask: an input may stand twice',
    file: 'src/cli/ask/ask.ts',
    find: 'if (texts.has(name))',
    replace: 'if (texts.size < 0)',
    guard: ASK,
  },
  {
    what: 'split a VPC: a block takes a place that another has',
    file: `${vpc}/vpc-tree.ts`,
    find: 'return isFree ? changed(',
    replace: 'return isFree || true ? changed(',
    guard: TREE,
  },
  {
    what: 'split a VPC: halves of different zones are joined',
    file: `${vpc}/vpc-layout.ts`,
    find: '|| zone !== first.zone',
    replace: '',
    guard: TREE,
  },
  {
    what: 'split a VPC: a half is smaller than what others hold',
    file: `${vpc}/vpc-layout.ts`,
    find: 'kept > usableAddresses(prefixLength + 1)',
    replace: 'kept > usableAddresses(prefixLength)',
    guard: TREE,
  },
  {
    what: 'split a VPC: load balancers are proposed a second subnet',
    file: `${vpc}/vpc-start.ts`,
    find: 'further.filter((wanted) => !isThere(wanted))',
    replace: 'further',
    guard: SPLIT,
  },
  {
    what: 'split a VPC: a subnet loses its name when others come to its zone',
    file: `${vpc}/vpc-plan.ts`,
    find: "row.name === '' && labels[index] !== wanted ? { ...row, name: wanted } : row",
    replace: 'row',
    guard: SPLIT,
  },
  {
    what: 'who looks at an answer and does not type waits for a pause in typing',
    file: 'src/store/simulation/runner/streamed-runner.ts',
    find: 'isTyped ? LOOKED_AT_AFTER_MS : 0',
    replace: 'LOOKED_AT_AFTER_MS',
    guard: 'tests/unit/store/simulation/streamed-runner.test.ts',
  },
  {
    what: 'what comes later is fetched while the first sight is drawn',
    file: 'src/ui/shared/lazy/lazy-module.ts',
    find: '    await held;\n',
    replace: '',
    guard: 'tests/unit/ui/shared/lazy-module.test.ts',
  },
  {
    what: 'carve-vpc: each zone has a size of its own for a use',
    file: 'src/engine/over-time/answers/needed/size-rung.ts',
    find: 'return { use, prefixLength: Math.min(...own), subnets: own.length };',
    replace: 'return { use, prefixLength: Math.max(...own), subnets: own.length };',
    guard: 'tests/unit/engine/over-time/answers/subnet-sizes.test.ts',
  },
  {
    what: 'carve-vpc: nodes of zones that are left out are not told',
    file: 'src/engine/answers/sizes/plan-in-zones.ts',
    find: 'filter((zone) => !zones.includes(zone))',
    replace: 'filter((zone) => zones.includes(zone))',
    guard: 'tests/unit/engine/over-time/answers/subnet-sizes.test.ts',
  },
  {
    what: 'split of a VPC: a block that is moved overwrites what is smaller in its place',
    file: 'src/plan/vpc/vpc-layout.ts',
    find: 'isSame(only.cidr, target) && there.length === 1',
    replace: 'there.length >= 1',
    guard: 'tests/unit/plan/vpc/vpc-tree.test.ts',
  },
  {
    what: 'settings: groups without nodes are compared by what they hold',
    file: 'src/engine/answers/settings/compared-nodes.ts',
    find: 'nodes > 0',
    replace: 'nodes >= 0',
    guard: 'tests/unit/cli/ask/ask.test.ts',
  },
];
