// Answers to questions about a plan: settings, reservations, changes.
import type { Mutant } from '../mutant';

const folder = 'src/engine/answers';
const tests = 'tests/unit/engine/answers';
const RANGES = `${tests}/prefixes/chosen-ranges.test.ts`;
const RESERVATION = `${tests}/prefixes/prefix-reservation.test.ts`;
const WARM = `${tests}/settings/warm-settings.test.ts`;
const FEWEST = `${tests}/settings/fewest-held.test.ts`;
const CHANGE = `${tests}/change/cheapest-change.test.ts`;
const TYPES = `${tests}/types/other-types.test.ts`;
const needed = 'src/engine/over-time/answers/needed';
const NEEDED = 'tests/unit/engine/over-time/answers/needed-subnets.test.ts';
const TURNING = `${tests}/ranges/turning-points.test.ts`;
const STAIRS = `${tests}/held-by-pods.test.ts`;

export const ANSWER_MUTANTS: readonly Mutant[] = [
  {
    what: 'R20: an end block of the subnet counts as whole in a reservation',
    file: `${folder}/prefixes/chosen-ranges.ts`,
    find: 'return covered - ends.filter((end) => covers(ranges, end)).length;',
    replace: 'return covered;',
    guard: RANGES,
  },
  {
    what: 'the lowest addresses are reserved',
    file: `${folder}/prefixes/chosen-ranges.ts`,
    find: 'heightOf(b) - heightOf(a)',
    replace: 'heightOf(a) - heightOf(b)',
    guard: RANGES,
  },
  {
    what: 'single addresses need no room beside a reservation',
    file: `${folder}/prefixes/chosen-ranges.ts`,
    find: '- already - within >= singles',
    replace: '- already - within >= 0',
    guard: RANGES,
  },
  {
    what: 'T11: an upgrade needs no more blocks than the plan at rest',
    file: `${folder}/plans-in-upgrade.ts`,
    find: 'nodes: group.nodes + upgradeSurge(group.zones.length)',
    replace: 'nodes: group.nodes',
    guard: RESERVATION,
  },
  {
    what: 'what is reserved already may be reserved again',
    file: `${folder}/prefixes/prefix-reservation.ts`,
    find: 'if (cidr === undefined || prefixRange === undefined) return undefined;',
    replace: 'return undefined;',
    guard: RESERVATION,
  },
  {
    what: 'the highest WARM_IP_TARGET is not the one told of equal ones',
    file: `${folder}/settings/fewest-held.ts`,
    find: 'warmIpTarget: MOST_WARM_IPS - index',
    replace: 'warmIpTarget: index + 1',
    guard: FEWEST,
  },
  {
    what: 'settings under which pods lose their place are told',
    file: `${folder}/settings/settings-at-rest.ts`,
    find: ' && podsHosted >= planned.podsHosted',
    replace: ' && planned.podsHosted >= 0',
    guard: FEWEST,
  },
  {
    what: 'M is no more than the pods of a node',
    file: `${folder}/settings/warm-candidates.ts`,
    find: 'minimumIpTarget: warmIpTarget + pods',
    replace: 'minimumIpTarget: pods',
    guard: WARM,
  },
  {
    what: 'settings that others beat are kept',
    file: `${folder}/settings/unbeaten.ts`,
    find: 'each <= 0) && by.some',
    replace: 'each < 0) && by.some',
    guard: WARM,
  },
  {
    what: 'settings are told beside themselves',
    file: `${folder}/settings/unbeaten.ts`,
    find: 'differences(of, beatenBy ?? first)',
    replace: 'differences(of, beatenBy ?? of)',
    guard: WARM,
  },
  {
    what: 'MINIMUM_IP_TARGET alone is advised',
    file: `${folder}/settings/warm-candidates.ts`,
    find: '  if (minimumIpTarget > 0) return false;\n',
    replace: '',
    guard: WARM,
  },
  {
    what: 'waits for a short subnet are laid to the settings',
    file: `${folder}/settings/with-large-subnets.ts`,
    find: '    prefixLength: LARGEST,\n',
    replace: '',
    guard: WARM,
  },
  {
    what: 'a change may cost pods their place unsaid',
    file: `${folder}/change/changing-plan.ts`,
    find: "return kind === 'custom-networking' || kind === 'ipv6';",
    replace: "return kind !== 'settings';",
    guard: CHANGE,
  },
  {
    what: 'a new subnet is one size too large',
    file: `${folder}/change/smallest-lengths.ts`,
    find: '  let lengths = same(common);',
    replace: '  let lengths = same(Math.max(SHORTEST, common - 1));',
    guard: CHANGE,
  },
  {
    what: 'more nodes move than have to',
    file: `${folder}/change/node-subnets.ts`,
    find: 'if (isWell(middle)) high = middle;',
    replace: 'if (isWell(middle)) low = middle;',
    guard: CHANGE,
  },
  {
    what: 'R17: pods on another type find no place beside pods of the system',
    file: `${folder}/types/other-types.ts`,
    find: 'Math.min(share, places - systemPods)',
    replace: 'Math.min(share, places)',
    guard: TYPES,
  },
  {
    what: 'a larger type takes no more pods for its vCPUs',
    file: `${folder}/types/other-types.ts`,
    find: 'Math.floor((group.podsPerNode * limits.vcpus) / vcpus)',
    replace: 'group.podsPerNode',
    guard: TYPES,
  },
  {
    what: 'what few pods of a group have stays as many on each node of another type',
    file: `${folder}/types/other-types.ts`,
    find: 'Math.ceil((group.nodes * group[key]) / nodes)',
    replace: 'group[key]',
    guard: TYPES,
  },
  {
    what: 'needed subnets need no room for the nodes that an upgrade adds',
    file: `${needed}/size-rung.ts`,
    find: 'if (isShort(peak) || isShort(upgrade))',
    replace: 'if (isShort(upgrade))',
    guard: NEEDED,
  },
  {
    what: 'needed subnets leave fewer addresses free than are to be kept',
    file: `${needed}/size-rung.ts`,
    find: "atRest.kind === 'fits' && free >= keepFree",
    replace: "atRest.kind === 'fits'",
    guard: NEEDED,
  },
  {
    what: 'needed subnets hold the plan as it is, not as it has grown',
    file: `${needed}/needed-subnets.ts`,
    find: 'grownPlan(scenario.plan, wishes.growth)',
    replace: 'grownPlan(scenario.plan, 0)',
    guard: NEEDED,
  },
  {
    what: 'a node under other settings keeps those of its own group',
    file: `${folder}/held-by-pods.ts`,
    find: 'const under = { ...plan, settings };',
    replace: 'const under = { ...plan, ...(settings && {}) };',
    guard: STAIRS,
  },
  {
    what: 'a group with settings of its own is not switched to the other mode',
    file: `${folder}/held-by-pods.ts`,
    find: '{ ...group, ownSettings: switched(ownSettings) }',
    replace: 'group',
    guard: STAIRS,
  },
  {
    what: 'R17: the last pod that has a place on a node is left out',
    file: `${folder}/held-by-pods.ts`,
    find: 'pods <= places',
    replace: 'pods < places',
    guard: STAIRS,
  },
  {
    what: 'R7: a node is told with pods for which it has no address',
    file: `${folder}/held-by-pods.ts`,
    find: 'if (hosted - others < pods) break;',
    replace: '',
    guard: STAIRS,
  },
  {
    what: 'a repair does not say that a further subnet is for pods',
    file: 'src/i18n/verdict/lanes/repair-label.ts',
    find: "networking.customNetworking || isOneMore(one, subnets) ? one.use : 'tagged'",
    replace: "one.use === 'pods' ? 'nodes' : one.use",
    guard: 'tests/unit/i18n/repair-view.test.ts',
  },
  {
    what: 'the order of nodes decides where there is one',
    file: 'src/i18n/verdict/pods-told.ts',
    find: 'totals.nodes === 1',
    replace: 'totals.nodes < 1',
    guard: 'tests/unit/cli/one-of-each.test.ts',
  },
  {
    what: 'V10: the low end of a range is counted as its high end',
    file: 'src/plan/ranges.ts',
    find: 'placesIn(plan).map((input) => input[end])',
    replace: 'placesIn(plan).map((input) => input.high)',
    guard: 'tests/unit/plan/ranges.test.ts',
  },
  {
    what: 'V10: a range may be typed with its greater end first',
    file: 'src/plan/fields/number.ts',
    find: 'low.value > high.value',
    replace: 'low.value > range.max',
    guard: 'tests/unit/plan/fields/parse-ends.test.ts',
  },
  {
    what: 'V10: between the ends nothing is tried but what a bisection asks for',
    file: `${folder}/ranges/spans.ts`,
    find: 'Math.min(width, Math.floor(most) - 1)',
    replace: '1',
    guard: TURNING,
  },
  {
    what: 'V10: what is as good again beyond the first turn is left out',
    file: `${folder}/ranges/spans.ts`,
    find: 'return before?.isHeld ?',
    replace: 'return before?.isHeld && spans.length === 0 ?',
    guard: TURNING,
  },
  {
    what: 'V10: pods that stay pending are as good as none',
    file: `${folder}/ranges/grade.ts`,
    find: 'atRest.podsPending > 0',
    replace: 'atRest.podsPending > 1_000_000',
    guard: TURNING,
  },
  {
    what: 'V10: the others stay at their low ends whichever end is asked for',
    file: `${folder}/ranges/turning-points.ts`,
    find: 'judge(corner(others).with(index, value))',
    replace: "judge(corner('low').with(index, value))",
    guard: TURNING,
  },
  {
    what: 'V10: what decides is what mends the graver end',
    file: `${folder}/ranges/turning-points.ts`,
    find: 'places.filter((index) => !holds(moved(index, from, to)))',
    replace: 'places.filter((index) => holds(moved(index, to, from)))',
    guard: TURNING,
  },
  {
    what: 'V10: in the scenario only the plan at rest is judged',
    file: 'src/engine/over-time/answers/turning-over-time.ts',
    find: 'return isRun ? graded(atRest.atRest, verdictOver(scenario, seeds)) : atRest;',
    replace: 'return isRun ? atRest : atRest;',
    guard: 'tests/unit/engine/over-time/answers/turning-over-time.test.ts',
  },
  {
    what: 'V10: of a plan with ranges the exit code is that of the high end',
    file: 'src/cli/command-line.ts',
    find: 'lowEnd && exitOf(lowEnd.answered, lowEnd.run, lowEnd.required),',
    replace: 'undefined,',
    guard: 'tests/unit/cli/ask/turning-point.test.ts',
  },
  {
    what: 'V10: of the low end is not told what it must hold and does not',
    file: 'src/cli/low-end.ts',
    find: 'judged.length === 0 ?',
    replace: 'judged.length >= 0 ?',
    guard: 'tests/unit/cli/ask/turning-point.test.ts',
  },
];
