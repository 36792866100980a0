import type { CarvedUse, SubnetUse, ZoneId } from '@/engine';

/** What subnets for others are for that we propose ourselves, and how their names begin. */
const STEMS = { 'load-balancers': 'lb', 'control-plane': 'cp' } as const;
export type FurtherUse = keyof typeof STEMS & CarvedUse;

export function furtherName(use: FurtherUse, zone: ZoneId): string {
  return `${STEMS[use]}-${zone}`;
}

/** What a subnet for others is for, by the name that we have given it; `undefined`: it does not say. */
export function furtherUse(use: SubnetUse, name: string, zone: ZoneId): FurtherUse | undefined {
  if (use !== 'other') return undefined;
  return (['load-balancers', 'control-plane'] as const).find((further) => {
    const own = furtherName(further, zone);
    return name === own || name.startsWith(`${own}-`);
  });
}
