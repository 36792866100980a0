// A fault with its place in the form.
import type { AddonPath } from '@/plan/rows/addons';
import type { EventPath } from '@/plan/scenario/event';
import type { ScenarioPath } from '@/plan/scenario/scenario';
import type { Problem } from '@/plan/table/problem-notes';
import type { PlanText } from './plan';
import type { ConsumerPath } from './rows/consumer';
import type { GroupPath } from './rows/group';
import type { WindowsPath } from './rows/networking';
import type { QuotaField } from './rows/quotas';
import type { RequiredField } from './rows/requirements';
import type { SettingPath } from './rows/settings';
import type { SubnetPath } from './rows/subnet';

/** The input that a problem belongs to. `row` is the row's id; `subnets`, `groups` and `consumers` are the lists. */
export type FieldPath =
  | { readonly part: 'plan'; readonly field: PlanField }
  | SettingPath
  | SubnetPath
  | GroupPath
  | WindowsPath
  | AddonPath
  | ConsumerPath
  | ScenarioPath
  | EventPath;

export type PlanField =
  | keyof Pick<
      PlanText,
      'name' | 'branchEniCooldown' | 'hostNetworkPods' | 'systemPods' | 'clusterPods'
    >
  | QuotaField
  | RequiredField
  | keyof Pick<PlanText, 'subnets' | 'groups' | 'consumers'>;

/** An error or a warning of one field, with what it takes to say it and to repair it. */
export type PlanProblem = Problem<FieldPath>;
export type PlanProblemCode = PlanProblem['code'];
