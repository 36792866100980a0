import { useMemo, useState } from 'react';
import { type Cidr, formatCidr, type PlacedInVpc, type ZoneId } from '@/engine';
import {
  canPutPodsApart,
  nodeZonesOf,
  planLayout,
  proposedLayout,
  readTaken,
  readVpcRange,
  readZones,
  type Step,
  type VpcLayout,
  type VpcRangeFault,
  type VpcSizes,
  type VpcStart,
  type VpcWishes,
  vpcWishes,
  withPodsApart,
  type ZonesFault,
} from '@/plan';
import { usePlanner } from '@/store';
import type { AnswerWithNumbers } from '@/store/document';
import { useVpcSizes } from '@/store/simulation';
import { useSteady } from '@/ui/shared/browser';

/** What there is to split. */
export type VpcTold =
  /** `fault`: of the VPC's range; else zones or what is taken can't be read. */
  | { readonly status: 'unreadable'; readonly fault: VpcRangeFault | undefined }
  | { readonly status: 'checking' | 'waits-for-run' | 'unread' | 'failed' }
  /** No size of subnets is enough. */
  | { readonly status: 'no-size'; readonly sizes: VpcSizes }
  | { readonly status: 'no-room'; readonly found: Extract<PlacedInVpc, { ok: false }> }
  | { readonly status: 'ready'; readonly start: VpcStart; readonly sizes: VpcSizes | undefined };

export interface VpcAsked {
  readonly wishes: VpcWishes;
  readonly taken: string;
  readonly unread: readonly string[];
  readonly zones: readonly ZoneId[];
  readonly zonesFault: ZonesFault | undefined;
  readonly canPutPodsApart: boolean;
}

/** What the view asks for, and what comes of it. */
export function useVpcSplit(shown: AnswerWithNumbers): {
  readonly asked: VpcAsked;
  /** The plan that is split: the one that is shown, or with pods in a range of their own. */
  readonly answer: AnswerWithNumbers;
  readonly told: VpcTold;
} {
  const text = usePlanner((state) => state.view.vpc);
  const takenText = usePlanner((state) => state.view.taken);
  const needs = usePlanner((state) => state.view.needs);
  const wishes = useMemo(() => vpcWishes(text), [text]);
  const taken = useMemo(() => readTaken(takenText), [takenText]);
  const canBeApart = canPutPodsApart(shown);
  const isApart = wishes.podsApart && canBeApart && !wishes.startsAtPlan;
  const answer = useMemo(() => (isApart ? withPodsApart(shown) : shown), [shown, isApart]);
  const typed = wishes.zones === undefined ? undefined : readZones(wishes.zones);
  const zones = useSteady(typed?.ok ? typed.zones : nodeZonesOf(answer.cluster));
  const zonesFault = typed?.ok === false ? typed.fault : undefined;
  const sizes = useVpcSizes(answer, zones, needs, isApart);
  const found = sizes.status === 'known' ? sizes.found : undefined;
  // Each reply of the worker is another object: what is done by hand stays while it says the same.
  const needed = useSteady(found?.needed);
  const isRestRead = zonesFault === undefined && taken.unread.length === 0;
  const told = useMemo((): VpcTold => {
    const range = readVpcRange(wishes.vpc);
    if (!range.ok) return { status: 'unreadable', fault: range.fault };
    // What isn't read of either would be split without it.
    if (!isRestRead) return { status: 'unreadable', fault: undefined };
    const { loadBalancers, controlPlane } = wishes;
    const split = {
      vpc: range.cidr,
      taken: taken.ranges,
      zones,
      loadBalancers,
      controlPlane,
    };
    const sizesTold = needed && { needed, blocked: undefined };
    if (wishes.startsAtPlan) {
      return { status: 'ready', start: planLayout(answer, split), sizes: sizesTold };
    }
    if (needed === undefined) {
      return { status: 'checking' };
    }
    const proposed = proposedLayout(answer, split, needed);
    return proposed.ok
      ? { status: 'ready', start: proposed, sizes: sizesTold }
      : { status: 'no-room', found: proposed };
  }, [wishes, taken, answer, needed, zones, isRestRead]);
  return {
    asked: {
      wishes,
      taken: takenText,
      unread: taken.unread,
      zones,
      zonesFault,
      canPutPodsApart: canBeApart,
    },
    answer,
    told: told.status === 'checking' ? unsized(sizes, found) : told,
  };
}

function unsized(sizes: ReturnType<typeof useVpcSizes>, found: VpcSizes | undefined): VpcTold {
  if (found !== undefined) return { status: 'no-size', sizes: found };
  return { status: sizes.status === 'known' ? 'checking' : sizes.status };
}

/** What has been done by hand to a start; another start begins anew. */
export function useHandSplit(start: VpcStart) {
  const [done, setDone] = useState<{
    readonly of: VpcStart;
    readonly past: readonly VpcLayout[];
  }>();
  const [chosen, setChosen] = useState<string>();
  const past = done?.of === start ? done.past : [];
  const change = (layout: VpcLayout, cidr: Cidr) => {
    setDone({ of: start, past: [...past, layout] });
    setChosen(formatCidr(cidr));
  };
  return {
    layout: past.at(-1) ?? start.layout,
    chosen,
    choose: (cidr: Cidr) => setChosen(formatCidr(cidr)),
    change,
    step: (step: Step) => step.ok && change(step.layout, step.cidr),
    takeBack: past.length === 0 ? undefined : () => setDone({ of: start, past: past.slice(0, -1) }),
  };
}
