import { GROWTH, KEEP_FREE, subnetLength } from '@/cli/ask/inputs';
import { limitJson } from '@/cli/ask/limit-json';
import { planQuestion } from '@/cli/ask/plan-question';
import { TAKEN, VPC, ZONES } from '@/cli/ask/range-inputs';
import { SOURCES } from '@/cli/sources';
import {
  type CarvedSubnet,
  type Cidr,
  CONTROL_PLANE_LENGTH,
  countedIn,
  formatCidr,
  LOAD_BALANCERS_LENGTH,
  type ZoneId,
} from '@/engine';
import { carveVpc } from '@/engine/over-time';
import { ENGLISH } from '@/i18n/english';
import { countedInSizes, runOfRead } from '@/plan';

interface Inputs {
  readonly vpc: Cidr;
  readonly growth: number;
  readonly 'load-balancers': number;
  readonly 'control-plane': number;
  readonly zones: readonly ZoneId[];
  readonly taken: readonly Cidr[];
  readonly 'keep-free': number;
}

/** A VPC split into subnets for the plan. */
export const CARVE_VPC = planQuestion<Inputs>({
  name: 'carve-vpc',
  withoutSubnets: 'new-zones',
  inputs: {
    vpc: VPC,
    growth: GROWTH,
    'load-balancers': subnetLength(LOAD_BALANCERS_LENGTH),
    'control-plane': subnetLength(CONTROL_PLANE_LENGTH),
    zones: ZONES,
    taken: TAKEN,
    'keep-free': KEEP_FREE,
  },
  counts: ({ plan }, { growth }) => countedInSizes({ growth }, plan.requirements),
  answer: (link, { vpc, growth, zones, taken, ...inputs }) => {
    const { scenario, seeds } = runOfRead(link.plan, SOURCES);
    const found = carveVpc(scenario, seeds.seed, {
      vpc,
      growth,
      zones,
      taken,
      keepFree: Math.max(inputs['keep-free'], link.plan.requirements.keepFree),
      loadBalancers: inputs['load-balancers'],
      controlPlane: inputs['control-plane'],
    });
    const sentences = ENGLISH.asked.carveVpc(found, zones, countedIn(link.cluster.groups));
    const { movedFrom } = found;
    if (!found.ok) {
      const { fails, needed, has, enough, podsApart } = found;
      const { use, zone, prefixLength: length } = fails;
      const json = {
        fails: { use, zone, length },
        needed,
        has,
        enough: enough ?? null,
        podsApart,
        movedFrom,
      };
      return { json, sentences, isFound: false };
    }
    const { subnets, left, pods, blocked } = found;
    const json = {
      subnets: subnets.map(subnetJson),
      left,
      pods: pods.map(subnetJson),
      blocked: limitJson(blocked),
      movedFrom,
    };
    return { json, sentences, isFound: blocked === undefined };
  },
});

function subnetJson({ use, zone, cidr }: CarvedSubnet): object {
  return { use, zone, cidr: formatCidr(cidr) };
}
