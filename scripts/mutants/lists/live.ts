// What others hold, worked out of counts of a running cluster.
import type { Mutant } from '../mutant';

const SETTLE = 'tests/unit/engine/live/settle-live.test.ts';
const TOGETHER = 'tests/unit/engine/live/start-together.test.ts';
const TO_CLUSTER = 'tests/unit/plan/to-cluster.test.ts';
const USED_AS = 'tests/unit/store/rows/used-or-available.test.ts';
const settle = 'src/engine/live/settle-live.ts';

export const LIVE_MUTANTS: readonly Mutant[] = [
  {
    what: 'R41: the plan’s own nodes are counted twice',
    file: settle,
    find: 'return inUse - held - named - reserved;',
    replace: 'return inUse - named - reserved;',
    guard: SETTLE,
  },
  {
    what: 'R41: named consumers are counted twice',
    file: settle,
    find: 'return inUse - held - named - reserved;',
    replace: 'return inUse - held - reserved;',
    guard: SETTLE,
  },
  {
    what: 'R41: reserved space that nobody uses is others’',
    file: settle,
    find: 'return inUse - held - named - reserved;',
    replace: 'return inUse - held - named;',
    guard: SETTLE,
  },
  {
    what: 'R41: nodes hold what they want, also where there is less',
    file: settle,
    find: 'const held = zones.has(usage.zone) ? (gets[index] as number) : usage.held;',
    replace: 'const held = usage.held;',
    guard: SETTLE,
  },
  {
    what: 'R41: a count within the range of a warm pool disagrees',
    file: settle,
    find: 'unexplained(each) + (each?.range ?? 0)',
    replace: 'unexplained(each)',
    guard: SETTLE,
  },
  {
    what: 'R41: what nodes do not get widens their range',
    file: settle,
    find: '(ranges.get(subnet.label) ?? 0) - (usage.held - held)',
    replace: '(ranges.get(subnet.label) ?? 0)',
    guard: SETTLE,
  },
  {
    what: 'R41: each subnet of a zone is counted alone',
    file: settle,
    find: '        share.held -= taken;\n',
    replace: '',
    guard: SETTLE,
  },
  {
    what: 'R41: discovered subnets are no part of the pool',
    file: settle,
    find: " || (use === 'pods' && podEnis === 'discovered')",
    replace: '',
    guard: SETTLE,
  },
  {
    what: 'R41: a count that the plan exceeds is not told',
    file: 'src/engine/findings/subnets/live-findings.ts',
    find: 'live.beyond > 0',
    replace: 'live.beyond > 1e9',
    guard: SETTLE,
  },
  {
    what: 'R10: nodes that start together share an ENI that one of them can have',
    file: 'src/engine/live/start-together.ts',
    find: '    if (next.state === node.state) back();\n',
    replace: '    back();\n',
    guard: TOGETHER,
  },
  {
    what: 'R41: a plan that does not run has its counts read as if it did',
    file: 'src/plan/to-cluster.ts',
    find: '  if (!live) return new Map();\n',
    replace: '',
    guard: TO_CLUSTER,
  },
  {
    what: 'R41: a repair has what others hold worked out anew',
    file: 'src/store/changes/apply-change.ts',
    find: 'keepsPlan ? text : withOthersFixed(text)',
    replace: 'text',
    guard: USED_AS,
  },
];
