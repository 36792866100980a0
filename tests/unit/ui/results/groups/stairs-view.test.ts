import { describe, expect, test } from 'vitest';
import { answer, heldOnOneNode } from '@/engine';
import { MESSAGES } from '@/i18n/all-messages';
import { stairsView } from '@/ui/results/groups/stairs/stairs-view';
import { linkPlan } from '../../../../support/plan-texts';

function viewOf(link: string) {
  const plan = linkPlan(link);
  const [usage] = answer(plan).groups;
  const found = usage && heldOnOneNode(plan, usage);
  return found && stairsView(found, usage);
}

describe('The picture of one node by its pods', () => {
  const link = '?host-network-pods=2&system-pods=0&subnet=a:/24&node=m5.large:3:20';

  test('has a point for each number of pods that have a place in either mode', () => {
    const points = viewOf(link)?.points ?? [];
    expect(points.map(({ pods }) => pods)).toEqual(Array.from({ length: 109 }, (_, pods) => pods));
    expect(points[27]).toEqual({ pods: 27, planned: 30, other: 49 });
    expect(points[28]).toEqual({ pods: 28, planned: undefined, other: 49 });
  });

  test('says in words what the plan’s node holds, an empty one, and a full one', () => {
    const view = viewOf(link);
    expect(view && MESSAGES.en.proof.nodeGroups.stairs.found(view)).toBe(
      'With 20 pods a node holds 30 addresses, with none 10, with 27 (as many as have a place) 30.',
    );
    expect(view && MESSAGES.ko.proof.nodeGroups.stairs.found(view)).toBe(
      '파드 20개인 노드는 IP 30개를 점유합니다. 파드가 없으면 10개, 자리가 있는 만큼인 27개면 30개입니다.',
    );
  });

  test('marks no more pods than have a place', () => {
    expect(viewOf('?host-network-pods=2&subnet=a:/24&node=m5.large:3:90')?.podsNow).toBe(27);
  });

  test('is none of a group without nodes', () => {
    expect(viewOf('?subnet=a:/24&node=m5.large:0:9')).toBeUndefined();
  });
});
