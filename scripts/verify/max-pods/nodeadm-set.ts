// nodeadm's max pods without an expression, recorded for every type of its table.
import { maxPods } from '@/engine/cluster/max-pods';
import { readCount, readText } from '../recordings/read-json';
import type { RecordingSet } from '../recordings/recording-set';
import { NO_FORMULA, recordedLimits } from './recorded-limits';

export const NODEADM_SET: RecordingSet = {
  what: 'types for nodeadm’s max pods',
  isOwn: (json) => 'maxPods' in json && 'type' in json && !('expression' in json),
  verify: (json) => {
    const type = readText(json.type, 'type');
    const recorded = readCount(json.maxPods, 'maxPods');
    const ours = maxPods(recordedLimits(json), NO_FORMULA, { kind: 'nodeadm' });
    return {
      differences: ours === recorded ? [] : [`${type}: recorded ${recorded}, planner ${ours}`],
      answer: { ...json, maxPods: ours },
    };
  },
};
