// What happens to a plan over time: a start at rest, then events.
import type { ClusterPlan, CniSettings, NodeGroup, ZoneId } from '@/engine/model';

/** How a node group is replaced, node by node. */
export const UPGRADE_STRATEGIES = ['default', 'minimal', 'karpenter', 'blue-green'] as const;
export type UpgradeStrategy = (typeof UPGRADE_STRATEGIES)[number];

/** All times in seconds from the start of the scenario. `overSeconds` 0 is a step, else a ramp. */
export type ScenarioEvent =
  | {
      readonly kind: 'scale-pods';
      readonly at: number;
      /** Label of the group whose pods are meant; `undefined`: the replicas for the whole cluster. */
      readonly group: string | undefined;
      readonly to: number;
      readonly overSeconds: number;
    }
  | {
      readonly kind: 'scale-nodes';
      readonly at: number;
      readonly group: string;
      readonly to: number;
      readonly overSeconds: number;
    }
  | { readonly kind: 'restart-pods'; readonly at: number }
  | {
      readonly kind: 'upgrade';
      readonly at: number;
      readonly group: string;
      readonly strategy: UpgradeStrategy;
      /** Nodes drained at a time: managed node groups. */
      readonly maxUnavailable: number;
      /** Share of the group that may be replaced at a time, rounded up: Karpenter. */
      readonly budgetPercent: number;
    }
  | { readonly kind: 'lose-zone'; readonly at: number; readonly zone: ZoneId }
  | {
      readonly kind: 'churn';
      readonly at: number;
      readonly podsPerMinute: number;
      readonly forSeconds: number;
    }
  | {
      readonly kind: 'change-settings';
      readonly at: number;
      readonly settings: CniSettings;
      /** The DaemonSet's pods restart one after the other over so long. */
      readonly overSeconds: number;
    }
  | { readonly kind: 'add-group'; readonly at: number; readonly group: NodeGroup };

/** What AWS does not publish, or what depends on the person's own cluster. Seconds. */
export interface ScenarioParameters {
  /** From the launch of an instance to a node that is ready. */
  readonly nodeBoot: number;
  /** From CreateNetworkInterface to an ENI that pods can use. */
  readonly eniAttach: number;
  /** From a pod that has a node to its first try for an address. */
  readonly podStart: number;
  /** From the deletion of a pod to its end. */
  readonly podTermination: number;
  /** A managed node group waits so long after a node is drained. */
  readonly upgradeWait: number;
  /** A launch that found no address is tried again after so long, 5 s at the least. */
  readonly launchRetry: number;
}

export const DEFAULT_PARAMETERS: ScenarioParameters = {
  nodeBoot: 60,
  eniAttach: 5,
  podStart: 1,
  podTermination: 30,
  upgradeWait: 60,
  launchRetry: 60,
};

/** EC2's choice of an address is not documented; so are two ways to model it. */
export type AddressChoice = 'lowest-first' | 'random';

export interface Scenario {
  readonly plan: ClusterPlan;
  readonly events: readonly ScenarioEvent[];
  readonly durationSeconds: number;
  readonly parameters: ScenarioParameters;
  readonly addressChoice: AddressChoice;
  /** Where the addresses of others lie: from the start of the subnet, or anywhere. */
  readonly othersLie: 'packed' | 'scattered';
}

/** A plan to which nothing happens for half an hour; `changed` says what does. */
export function plainScenario(plan: ClusterPlan, changed: Partial<Scenario> = {}): Scenario {
  return {
    plan,
    events: [],
    durationSeconds: 1_800,
    parameters: DEFAULT_PARAMETERS,
    addressChoice: 'lowest-first',
    othersLie: 'packed',
    ...changed,
  };
}
