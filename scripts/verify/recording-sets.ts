import { KARPENTER_SET } from './max-pods/karpenter-set';
import { NODEADM_SET } from './max-pods/nodeadm-set';
import { EXPRESSION_SET } from './max-pods/verify-expression';
import type { RecordingSet } from './recording-set';

/** All kinds of recordings beside ipamd's own. */
import { WINDOWS_SET } from './windows/windows-set';

export const RECORDING_SETS: readonly RecordingSet[] = [
  EXPRESSION_SET,
  NODEADM_SET,
  KARPENTER_SET,
  WINDOWS_SET,
];
