// What an import decides: which nodes run, what others hold, whose a pod or an address is.
import type { Mutant } from '../mutant';

const PLAN = 'tests/unit/import/plan-rows';
const GOLDEN = 'tests/golden/import';
const ANY = 'tests/unit/import/any-pods-and-settings.test.ts';
const SHEETS = 'tests/unit/import/sheets';
const AROUND = 'tests/unit/import/texts/around-outputs.test.ts';
const TEXTS = 'tests/unit/import/texts/hostile-texts.test.ts';

export const IMPORT_MUTANTS: readonly Mutant[] = [
  {
    what: 'import: nodes that were listed are taken to come on top of what is in use',
    file: 'src/import/plan-rows/running-nodes.ts',
    find: 'const isListed = own.some(({ zones }) => zones !== undefined);',
    replace: 'const isListed = own.length > 1_000;',
    guard: PLAN,
  },
  {
    what: 'import: what the nodes are seen to hold stays among what others use',
    file: 'src/import/plan-rows/subnet-texts.ts',
    find: 'used: String(inUse - held) };',
    replace: 'used: String(inUse) };',
    guard: PLAN,
  },
  {
    what: 'import: public subnets are for nodes too',
    file: 'src/import/plan-rows/subnet-texts.ts',
    find: "return isPublic ? 'other' : 'nodes';",
    replace: "return isPublic ? 'nodes' : 'nodes';",
    guard: PLAN,
  },
  {
    what: 'import: pods move to the subnets of ENIConfigs before anybody says so',
    file: 'src/import/plan-rows/pod-subnets.ts',
    find: 'areUsed: answers.podSubnets ?? false',
    replace: 'areUsed: answers.podSubnets ?? true',
    guard: PLAN,
  },
  {
    what: 'import: a variable that says false leaves custom networking on',
    file: 'src/import/plan-rows/pod-subnets.ts',
    find: "return sure(value.trim().toLowerCase() === 'true');",
    replace: 'return sure(true);',
    guard: PLAN,
  },
  {
    what: 'import: a share of the nodes is rounded down where an upgrade begins',
    file: 'src/import/plan-rows/cluster/upgrade-event.ts',
    find: 'Math.ceil((nodes * maxUnavailablePercentage) / 100)',
    replace: 'Math.floor((nodes * maxUnavailablePercentage) / 100)',
    guard: PLAN,
  },
  {
    what: 'import: replicas of add-ons are counted twice',
    file: 'src/import/plan-rows/group-texts.ts',
    find: 'podsBesideReplicas: pods,',
    replace: 'pods,',
    guard: PLAN,
  },
  {
    what: 'import: an add-on on each node stays among its pods',
    file: 'src/import/plan-rows/group-texts.ts',
    find: 'const less = (value: number) => Math.max(0, value - around.addonPods);',
    replace: 'const less = (value: number) => Math.max(0, value);',
    guard: PLAN,
  },
  {
    what: 'import: a setting that is unset is taken as one that is not known',
    file: 'src/import/settings/variables.ts',
    find: "else if (rank === 'complete' && !values.has(name))",
    replace: "else if (rank !== 'complete' && !values.has(name))",
    guard: ANY,
  },
  {
    what: 'import: pods that ended hold an address',
    file: 'src/import/kubernetes/pods-objects.ts',
    find: "if (phase === 'Succeeded' || phase === 'Failed') return 'ended';",
    replace: "if (phase === 'Failed') return 'ended';",
    guard: ANY,
  },
  {
    what: 'import: pods on the network of their host are told by their names alone',
    file: 'src/import/kubernetes/pods-table.ts',
    find: '? host === address',
    replace: "? isOnHostByName(namespace ?? '', name)",
    guard: ANY,
  },
  {
    what: 'import: a load balancer over two subnets is two',
    file: 'src/import/summary/held-addresses.ts',
    find: "const isNamed = kind !== 'control-plane';",
    replace: 'const isNamed = false;',
    guard: GOLDEN,
  },
  {
    what: 'import: a prefix is one address',
    file: 'src/import/summary/held-addresses.ts',
    find: 'const ADDRESSES_PER_PREFIX = 16;',
    replace: 'const ADDRESSES_PER_PREFIX = 1;',
    guard: GOLDEN,
  },
  {
    what: 'import: an instance that was ended is a node',
    file: 'src/import/aws/instances.ts',
    find: 'const RUNS = /^(?:running|pending)$/;',
    replace: 'const RUNS = /^(?:running|pending|terminated|stopped)$/;',
    guard: GOLDEN,
  },
  {
    what: 'import: free addresses are the last number of a line of text',
    file: 'src/import/aws/printed/text-record.ts',
    find: 'const before = cells.slice(0, Math.max(0, at)).filter(isWhole).at(-1);',
    replace: 'const before = cells.filter(isWhole).at(-1);',
    guard: GOLDEN,
  },
  {
    what: 'import: least and most of a node group change places in text',
    file: 'src/import/aws/printed/text-record.ts',
    find: 'SCALINGCONFIG: ([desiredSize, maxSize, minSize]) =>',
    replace: 'SCALINGCONFIG: ([desiredSize, minSize, maxSize]) =>',
    guard: GOLDEN,
  },
  {
    what: 'import: a number behind a type in what kubectl printed is one of nodes',
    file: 'src/import/sheets/sheet-formats.ts',
    find: "return command?.tool === 'kubectl' || command?.tool === 'aws';",
    replace: "return command?.tool === 'eksctl';",
    guard: GOLDEN,
  },
  {
    what: 'import: a part of a broken row is a pod',
    file: 'src/import/kubernetes/pods-table.ts',
    find: "const rows = headings.includes('READY') ? all.filter(isWholeRow) : all;",
    replace: "const rows = headings.includes('READY') ? all : all;",
    guard: AROUND,
  },
  {
    what: 'import: 1.200 is 1,200 without a question',
    file: 'src/import/sheets/cells/sheet-number.ts',
    find: "const isThousands = parted === ',' && mark !== ',';",
    replace: "const isThousands = mark !== ',';",
    guard: SHEETS,
  },
  {
    what: 'import: nodes of one node group are counted beside it',
    file: 'src/import/summary/group-nodes.ts',
    find: 'if (own === undefined) left.push(stated);',
    replace: 'left.push(stated);\n    if (own === undefined) continue;',
    guard: PLAN,
  },
  {
    what: 'import: a subnet that is kept for others is the tightest',
    file: 'src/engine/verdict/plan-verdict.ts',
    find: "spec.use !== 'other' || isShort);",
    replace: "spec.use !== 'pods' || isShort);",
    guard: PLAN,
  },
  {
    what: 'import: a file with keys is read',
    file: 'src/import/read-import.ts',
    find: "if (holdsSecrets(decoded.text)) return refused('SECRETS');",
    replace: "if (holdsSecrets(decoded.text)) return refused('NOT_TEXT');",
    guard: TEXTS,
  },
];
