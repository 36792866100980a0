// Branch ENIs of a node: one for each pod with security groups of its own. AWS's resource controller makes
// them, and deletes those of ended pods (R27).
import type { ClusterNetworking } from '@/engine/model';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';
import {
  endBranchCooldown,
  giveBackBranch,
  type HeldAddress,
  type OwnAddress,
  takeBranch,
} from './own-address';

/** The controller deletes what has cooled down so often, counted from the node's start. */
export const DELETE_QUEUE_MS = 30_000;
const LEAST_COOLDOWN_SECONDS = 30;

/** What counts of branch-eni-cooldown. */
export function branchCooldownMs({
  branchEniCooldown,
}: Pick<ClusterNetworking, 'branchEniCooldown'>): number {
  return Math.max(LEAST_COOLDOWN_SECONDS, branchEniCooldown) * 1000;
}

/** Pods that found the node full together. */
interface Refused extends Tries {
  readonly retryAt: number;
}

/** Pods that try for the first time at one time, or tried. */
interface Tries {
  readonly since: number;
  readonly pods: number;
}

interface Branch {
  readonly own: OwnAddress;
  /** Its pod tried for the first time. */
  readonly since: number;
}

interface Cooling {
  readonly own: OwnAddress;
  /** The run of the queue that deletes it. */
  readonly deletedAt: number;
}

interface BranchEnisOptions {
  /** Branch ENIs that the type takes, those that cool down among them. */
  readonly limit: number;
  readonly cooldownMs: number;
  readonly running: { pods: number };
}

const NONE: readonly never[] = [];

export class BranchEnis {
  readonly #options: BranchEnisOptions;
  /** The delete queue runs at this time plus a multiple of 30 s. */
  #queueFrom = 0;
  /** The oldest pod first. */
  #branches: readonly Branch[] = NONE;
  /** Of pods that have ended, the oldest first. */
  #cooling: readonly Cooling[] = NONE;
  /** Pods that are bound to the node. */
  #pods = 0;
  /** Of those without a branch ENI, the ones that found the node full, the first to try again first. */
  #refused: readonly Refused[] = NONE;

  constructor(options: BranchEnisOptions) {
    this.#options = options;
  }

  /** The controller knows the node from now on. */
  startQueue(now: number): void {
    this.#queueFrom = now;
  }

  /** Pods bound to the node that want a branch ENI each. */
  get pods(): number {
    return this.#pods;
  }

  get running(): number {
    return this.#branches.length;
  }

  /** Branch ENIs that exist. */
  get count(): number {
    return this.#branches.length + this.#cooling.length;
  }

  get addresses(): readonly HeldAddress[] {
    const cooling = this.#cooling.map(({ own }) => ({ ...own, use: 'cooling' as const }));
    return [...this.#branches.map(({ own }) => own), ...cooling];
  }

  /** Of the oldest pods, so many in all, those that have a branch ENI. */
  runningOfOldest(pods: number): number {
    const running = this.#branches.map(({ since }) => ({ since, pods: 1, runs: true }));
    const waiting = this.#refused.map(({ since, pods: count }) => ({
      since,
      pods: count,
      runs: false,
    }));
    let left = pods;
    let found = 0;
    for (const each of [...running, ...waiting].sort(byAge)) {
      const counted = Math.min(left, each.pods);
      left -= counted;
      if (each.runs) found += counted;
    }
    return found;
  }

  /** Pods that wait for a branch ENI: for the trunk, for an address, or for the end of a cooldown. */
  get waiting(): number {
    return Math.max(0, this.#pods - this.#branches.length);
  }

  /** Those of them that try at every check. */
  get trying(): number {
    return Math.max(0, this.waiting - this.#refusedPods);
  }

  /** Those of them that the type takes a branch ENI for. */
  get wanted(): number {
    return Math.max(0, Math.min(this.#options.limit - this.count, this.trying));
  }

  /** When something happens by itself next; `undefined`: nothing does. */
  get nextAt(): number | undefined {
    const times = [this.#cooling[0]?.deletedAt, this.#refused[0]?.retryAt];
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  get #refusedPods(): number {
    return this.#refused.reduce((sum, { pods }) => sum + pods, 0);
  }

  bind(pods: number): void {
    this.#pods += pods;
  }

  /** No pod is bound any more; those that run go on until they end. */
  release(): void {
    this.#pods = 0;
    this.#refused = NONE;
  }

  /**
   * What has cooled down goes, and pods that wait get branch ENIs, as far as EC2 grants an address for
   * one. Those that find the node full are tried again only when a whole cooldown has passed.
   */
  take(space: SubnetSpace, now: number, isGranted: () => boolean): void {
    this.#endCooldowns(now);
    const isDue = ({ retryAt }: Refused) => retryAt <= now;
    const trying = [...this.#refused.filter(isDue), { since: now, pods: this.trying }];
    this.#refused = this.#refused.filter((each) => !isDue(each));
    const { limit, cooldownMs, running } = this.#options;
    for (const { since, pods } of trying) {
      let left = pods;
      while (left > 0 && this.count < limit && isGranted()) {
        this.#add({ own: takeBranch(space), since });
        running.pods += 1;
        left -= 1;
      }
      if (left === 0 || this.count < limit) continue;
      this.#refused = this.#refused.concat({ retryAt: now + cooldownMs, since, pods: left });
    }
  }

  #add(branch: Branch): void {
    const last = this.#branches.at(-1);
    const all = this.#branches.concat(branch);
    this.#branches = last && last.since > branch.since ? all.sort(byAge) : all;
  }

  /** So many of those that wait are wanted no more, the oldest first. */
  drop(pods: number): void {
    this.#pods -= pods;
    let left = pods;
    for (const each of this.#refused.toSorted(byAge)) {
      const dropped = Math.min(left, each.pods);
      left -= dropped;
      const rest = each.pods - dropped;
      this.#refused = this.#refused.flatMap((one) =>
        one !== each ? [one] : rest > 0 ? [{ ...one, pods: rest }] : [],
      );
    }
  }

  /** Pods with branch ENIs have ended, the oldest first. Returns how many. */
  end(count: number, now: number): number {
    const ended = this.#branches.slice(0, count);
    this.#branches = this.#branches.slice(ended.length);
    this.#options.running.pods -= ended.length;
    for (const { own } of ended) {
      const { space } = own;
      space.count('assigned', -1);
      space.count('cooling', 1);
    }
    const deletedAt = this.#runAfter(now + this.#options.cooldownMs);
    this.#cooling = this.#cooling.concat(ended.map(({ own }) => ({ own, deletedAt })));
    return ended.length;
  }

  giveBackAll(): void {
    for (const { own } of this.#branches) giveBackBranch(own);
    for (const { own } of this.#cooling) endBranchCooldown(own);
    this.#options.running.pods -= this.#branches.length;
    this.#branches = NONE;
    this.#cooling = NONE;
    this.#refused = NONE;
  }

  /** The first run of the delete queue later than a time. */
  #runAfter(time: number): number {
    const runs = Math.floor((time - this.#queueFrom) / DELETE_QUEUE_MS) + 1;
    return this.#queueFrom + runs * DELETE_QUEUE_MS;
  }

  #endCooldowns(now: number): void {
    const cooled = this.#cooling.filter(({ deletedAt }) => deletedAt <= now);
    if (cooled.length === 0) return;
    for (const { own } of cooled) endBranchCooldown(own);
    this.#cooling = this.#cooling.slice(cooled.length);
  }
}

function byAge(a: { readonly since: number }, b: { readonly since: number }): number {
  return a.since - b.since;
}
