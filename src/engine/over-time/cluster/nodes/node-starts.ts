// Where nodes were started while the cluster ran: once for all that are alike.

import type { CniSettings } from '@/engine/model';
import type { SimGroup } from '@/engine/over-time/cluster/sim-node';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';

/** Nodes of a group in a subnet, launched while these settings held. */
export interface StartedNodes {
  readonly group: SimGroup;
  readonly subnet: SimSubnet;
  readonly settings: CniSettings;
  /** aws-node alone was started anew, with these settings, on nodes that ran. */
  readonly isRestart: boolean;
  /** When the first of them was launched, in milliseconds. */
  readonly at: number;
}

/** All that were started, the earliest first of each group. */
export class NodeStarts {
  readonly #byGroup = new Map<SimGroup, StartedNodes[]>();

  get all(): readonly StartedNodes[] {
    return [...this.#byGroup.values()].flat();
  }

  add(started: StartedNodes): void {
    const { group, subnet, settings, isRestart } = started;
    const known = this.#byGroup.get(group);
    if (known === undefined) this.#byGroup.set(group, [started]);
    else {
      const isAlike = (one: StartedNodes) =>
        one.subnet === subnet && one.settings === settings && one.isRestart === isRestart;
      if (!known.some(isAlike)) known.push(started);
    }
  }
}
