// The cluster over time: rules T1 to T13 of src/engine/rules.md.
import type { Mutant } from '../mutant';

const SCENARIO = 'tests/unit/engine/over-time/scenario.test.ts';
const ENDS = 'tests/unit/engine/over-time/ends.test.ts';
const BAND = 'tests/unit/engine/over-time/band.test.ts';
const SPACE = 'tests/unit/engine/over-time/address-choice.test.ts';
const AT_REST = 'tests/unit/engine/over-time/at-rest.test.ts';
const UPGRADES = 'tests/unit/engine/over-time/upgrades.test.ts';
const LAUNCHES = 'tests/unit/engine/over-time/launches.test.ts';
const folder = 'src/engine/over-time';

export const OVER_TIME_MUTANTS: readonly Mutant[] = [
  {
    what: 'T10: nodes on their way do not count when a subnet is chosen',
    file: `${folder}/cluster/cluster.ts`,
    find: 'subnet.space.free - subnet.inFlight',
    replace: 'subnet.space.free',
    guard: LAUNCHES,
  },
  {
    what: 'T10: a node on its way counts as one pod',
    file: `${folder}/cluster/cluster.ts`,
    find: 'subnet.inFlight += group.maxPods',
    replace: 'subnet.inFlight += 1',
    guard: LAUNCHES,
  },
  {
    what: 'T10: a node that is there still counts as on its way',
    file: `${folder}/cluster/cluster.ts`,
    find: 'subnet.inFlight -= group.maxPods',
    replace: 'subnet.inFlight -= 0',
    guard: LAUNCHES,
  },
  {
    what: 'T10: a refused launch is tried again at once',
    file: `${folder}/cluster/cluster.ts`,
    find: 'Math.max(launchRetry * 1000, CHECK_INTERVAL_MS)',
    replace: 'CHECK_INTERVAL_MS',
    guard: ENDS,
  },
  {
    what: 'T13: a launch goes into a zone that is lost',
    file: `${folder}/cluster/cluster.ts`,
    find: 'this.#freestSubnet(isLost ? group.zones[0] : zone)',
    replace: 'this.#freestSubnet(zone)',
    guard: LAUNCHES,
  },
  {
    what: 'T13: a group keeps the zone that is lost',
    file: `${folder}/events/scenario-events.ts`,
    find: 'group.zones = group.zones.filter((each) => each !== zone);',
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
    file: `${folder}/cluster/cluster.ts`,
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
];
