import type { InstanceLimits } from '@/engine';

export const ARCHITECTURES = ['amd64', 'arm64'] as const;
/** As the label kubernetes.io/arch writes it. */
export type Architecture = (typeof ARCHITECTURES)[number];

/** One row of the table of EC2 instance types. */
export interface InstanceType extends InstanceLimits {
  /** As EC2 writes it: `m5.large`. */
  readonly name: string;
  /** ENIs that each network card takes, the default card first: `networkCards[0]` is `maxEnis`. */
  readonly networkCards: readonly number[];
  /** `undefined`: not published. */
  readonly memoryMiB: number | undefined;
  /** `undefined`: not published. */
  readonly arch: Architecture | undefined;
  /** Branch ENIs for security groups for pods. 0: not trunk capable. `undefined`: not published. */
  readonly branchEnis: number | undefined;
  /** Does the VPC resource controller's own table, which ipamd asks too, list the type? */
  readonly inControllerTable: boolean;
  /** Whose table the ENIs and addresses are of: the VPC CNI's, or where that lacks the type the controller's. */
  readonly limitsFrom: 'cni' | 'controller';
}

/** Where columns of the table were read. */
export interface LimitsSource {
  readonly columns: readonly string[];
  /** `owner/name` on GitHub. */
  readonly repository: string;
  readonly path: string;
  /** Release of the repository; `undefined` when the commit belongs to none that is known. */
  readonly version: string | undefined;
  /** Full hash; `undefined` of a Go module, which its version tells. */
  readonly commit: string | undefined;
  /** Of the commit or the module, `2026-08-20`. */
  readonly date: string;
  readonly licence: 'Apache-2.0';
}
