import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BRANCH_ENIS_SET } from '../../scripts/verify/branch-enis/branch-enis-set';
import { LOAD_BALANCERS_SET } from '../../scripts/verify/load-balancers/load-balancers-set';
import { KARPENTER_SET } from '../../scripts/verify/max-pods/karpenter-set';
import { NODEADM_SET } from '../../scripts/verify/max-pods/nodeadm-set';
import { EXPRESSION_SET } from '../../scripts/verify/max-pods/verify-expression';
import { readObject } from '../../scripts/verify/recordings/read-json';
import { RESTART_SET } from '../../scripts/verify/restart/restart-set';
import { WINDOWS_SET } from '../../scripts/verify/windows/windows-set';

const lines = (file: string) =>
  readFileSync(`tests/golden/data/${file}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => readObject(JSON.parse(line), 'the line'));

describe.each([
  [
    'max-pods-expressions',
    408,
    EXPRESSION_SET,
    'an expression gives what nodeadm gives, or is refused',
  ],
  ['max-pods-nodeadm', 231, NODEADM_SET, 'R35: a type has the max pods that nodeadm gives it'],
  [
    'max-pods-karpenter',
    234,
    KARPENTER_SET,
    'R35: a type has the max pods that Karpenter gives it',
  ],
  [
    'windows-pool',
    72,
    WINDOWS_SET,
    'R33: a Windows node holds what AWS’s controller kept, as fresh and after pods ended',
  ],
  [
    'ipamd-restart',
    120,
    RESTART_SET,
    'T17: a node on which ipamd starts anew with other settings holds what the real one held',
  ],
  [
    'branch-enis',
    30,
    BRANCH_ENIS_SET,
    'R27: branch ENIs come and go at the seconds at which AWS’s controller made and deleted them',
  ],
  [
    'load-balancer-subnets',
    33,
    LOAD_BALANCERS_SET,
    'R37: a load balancer lies in the subnets that its controller chose, or is not made',
  ],
])('%s', (file, count, set, says) => {
  test(says, () => {
    const all = lines(file);
    expect(all).toHaveLength(count);
    expect(all.every((json) => set.isOwn(json))).toBe(true);
    expect(all.flatMap((json) => set.verify(json, undefined).differences)).toEqual([]);
  });
});
