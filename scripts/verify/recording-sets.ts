import { BRANCH_ENIS_SET } from './branch-enis/branch-enis-set';
import { LOAD_BALANCERS_SET } from './load-balancers/load-balancers-set';
import { KARPENTER_SET } from './max-pods/karpenter-set';
import { NODEADM_SET } from './max-pods/nodeadm-set';
import { EXPRESSION_SET } from './max-pods/verify-expression';
import type { RecordingSet } from './recordings/recording-set';
import { RESTART_SET } from './restart/restart-set';
import { WINDOWS_SET } from './windows/windows-set';

/** All kinds of recordings beside ipamd's own. */
export const RECORDING_SETS: readonly RecordingSet[] = [
  EXPRESSION_SET,
  RESTART_SET,
  NODEADM_SET,
  KARPENTER_SET,
  WINDOWS_SET,
  BRANCH_ENIS_SET,
  LOAD_BALANCERS_SET,
];
