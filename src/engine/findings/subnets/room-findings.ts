import { ROOM_FOR_LOAD_BALANCER } from '@/engine/at-rest/load-balancers/choose-subnets';
import type { PlanResult } from '@/engine/findings/plan-result';
import type { Finding } from '@/engine/model';
import { reservationFindings } from './subnet-findings';

/** What reservations and load balancers leave, or do not find. */
export function roomFindings({ subnets, loadBalancers }: PlanResult): readonly Finding[] {
  return [
    ...subnets.flatMap(reservationFindings),
    ...loadBalancers.crowded.map((found): Finding => ({ code: 'LOAD_BALANCER_ROOM', ...found })),
    ...loadBalancers.notMade.map(
      (found): Finding => ({
        code: 'LOAD_BALANCER_NOT_MADE',
        ...found,
        room: ROOM_FOR_LOAD_BALANCER,
      }),
    ),
  ];
}
