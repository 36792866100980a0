// Where nodes were started while the cluster ran: once for all that are alike.
import type { CniSettings } from '@/engine/model';
import type { SimGroup } from '@/engine/over-time/cluster/cluster-state';
import type { SimSubnet } from '@/engine/over-time/cluster/subnets/sim-subnet';

/** Nodes of a group in a subnet, launched while these settings held. */
export interface StartedNodes {
  readonly group: SimGroup;
  readonly subnet: SimSubnet;
  readonly settings: CniSettings;
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
    const { group, subnet, settings } = started;
    const known = this.#byGroup.get(group);
    if (known === undefined) this.#byGroup.set(group, [started]);
    else if (!known.some((one) => one.subnet === subnet && one.settings === settings)) {
      known.push(started);
    }
  }
}
