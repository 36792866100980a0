// What happens to a plan over time, as it was understood.
import type { AddressChoice, ScenarioParameters, UpgradeStrategy } from '@/engine/over-time';
import type { PlanGroup, SettingField } from '@/plan/plan';
import type { OthersLie, ScenarioText } from './scenario-text';

/**
 * Numbers are minutes from the start, nodes, pods. `group`: a node group's label; `undefined` is the
 * first one, of scale-pods the pods for the whole cluster. `zone` `undefined` is the first one.
 */
export type PlanEvent = { readonly at: number } & (
  | {
      readonly kind: 'upgrade';
      readonly group: string | undefined;
      readonly strategy: UpgradeStrategy;
      readonly maxUnavailable: number;
      readonly budgetPercent: number;
    }
  | {
      readonly kind: 'scale-pods' | 'scale-nodes';
      readonly group: string | undefined;
      readonly to: number;
      readonly over: number;
    }
  | { readonly kind: 'restart-pods' }
  | { readonly kind: 'lose-zone'; readonly zone: string | undefined }
  | { readonly kind: 'churn'; readonly podsPerMinute: number; readonly lasts: number }
  | {
      readonly kind: 'change-settings';
      readonly over: number;
      /** A variable that is absent stays as the plan has it; `undefined` takes it away. */
      readonly settings: Readonly<Partial<Record<SettingField, number | undefined>>>;
    }
  | {
      readonly kind: 'add-group';
      readonly group: Pick<PlanGroup, 'instanceType' | 'nodes' | 'podsPerNode' | 'zones' | 'name'>;
    }
);

/** A scenario that was read without error. */
export interface ReadScenario {
  readonly status: 'read';
  readonly events: readonly PlanEvent[];
  /** `undefined`: long enough for the events. */
  readonly durationMinutes: number | undefined;
  /** Those that differ from the defaults. */
  readonly parameters: Readonly<Partial<ScenarioParameters>>;
  readonly addressChoice: AddressChoice;
  readonly othersLie: OthersLie;
  readonly seed: number;
  readonly runs: number;
}

export type PlanScenario =
  | ReadScenario
  /** A field is at fault; the plan at rest has its numbers nevertheless, and the link its text. */
  | { readonly status: 'faulty'; readonly text: ScenarioText };
