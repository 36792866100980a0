import { type ClusterPlan, NO_ENDS, type Subnet } from '@/engine/model';

/** Between the labels of subnets that are asked for as one. */
const AND = ' + ';

/**
 * The plan with the subnets of one use in a zone as one, which holds what others have in all of them:
 * what nodes then find does not depend on which of several they come to. Subnets have sizes alone, no
 * ranges; a reservation for prefixes lies in the middle of them.
 */
export function oneOfEachUse(plan: ClusterPlan): ClusterPlan {
  const alike = new Map<string, Subnet[]>();
  for (const subnet of plan.subnets) {
    const key = `${subnet.use} ${subnet.zone}`;
    alike.set(key, [...(alike.get(key) ?? []), subnet]);
  }
  const subnets = [...alike.values()].map(together);
  const labels = new Map(
    [...alike.values()].flatMap((of, index) =>
      of.map(({ label }) => [label, (subnets[index] as Subnet).label] as const),
    ),
  );
  const consumers = plan.consumers.map((consumer) => ({
    ...consumer,
    subnet: consumer.subnet === undefined ? undefined : labels.get(consumer.subnet),
  }));
  return { ...plan, subnets, consumers };
}

function together(subnets: readonly Subnet[]): Subnet {
  const first = subnets[0] as Subnet;
  const sum = (of: (subnet: Subnet) => number) =>
    subnets.reduce((all, subnet) => all + of(subnet), 0);
  const local = subnets.flatMap(({ hostLocal }) => hostLocal ?? []);
  return {
    ...first,
    label: subnets.map(({ label }) => label).join(AND),
    cidr: undefined,
    usedByOthers: sum(({ usedByOthers }) => usedByOthers),
    prefixReservation: sum(({ prefixReservation }) => prefixReservation),
    reservedEnds: NO_ENDS,
    explicitReservation: sum(({ explicitReservation }) => explicitReservation),
    hostLocal:
      local.length === 0
        ? undefined
        : {
            addresses: local.reduce((all, { addresses }) => all + addresses, 0),
            isReserved: local.some(({ isReserved }) => isReserved),
          },
    live: undefined,
  };
}
