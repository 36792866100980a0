// Ways of taking addresses beside ipamd's plain pool: Windows, branch ENIs, load balancers, Auto Mode.
import type { Mutant } from '../mutant';

const MODES = 'tests/unit/engine/at-rest/modes.test.ts';
const RECORDED = 'tests/golden/recording-sets.test.ts';
const BRANCHES = 'src/engine/over-time/node/branch-enis.ts';
const SCENARIO = 'tests/unit/engine/over-time/scenario.test.ts';
const WINDOWS = 'src/engine/cluster/windows-settings.ts';
const POOL = 'src/engine/over-time/node/pool.ts';

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
    file: POOL,
    find: 'this.#isByController && unit > 1',
    replace: 'this.#isByController && unit > 99',
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
];
