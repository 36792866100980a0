// Addresses of a node that are not of its pool, one by one.
import type { SubnetShare } from '@/engine/at-rest/kinds/subnet-share';
import { PREFIX_SIZE } from '@/engine/model';
import type { SubnetSpace } from '@/engine/over-time/subnet/subnet-space';

/** An address that is not of the pool: an ENI's without pods, or one on another interface. */
export interface OwnAddress {
  readonly space: SubnetSpace;
  readonly address: number;
  readonly use: 'eni' | 'pod' | 'warm';
}

/** As it is now: that of a branch ENI cools down when its pod has ended. */
export interface HeldAddress extends Omit<OwnAddress, 'use'> {
  readonly use: OwnAddress['use'] | 'cooling';
}

/** Takes the address that an ENI has for itself, where one is free. */
export function takeOwn(space: SubnetSpace): OwnAddress {
  space.count('enis', 1);
  return { space, address: space.takeAddress(), use: 'eni' };
}

/** Takes an address for a pod outside of the pool. */
export function takeForPod(space: SubnetSpace): OwnAddress {
  space.count('assigned', 1);
  return { space, address: space.takeAddress(), use: 'pod' };
}

/** Takes a branch ENI with the address of its pod. */
export function takeBranch(space: SubnetSpace): OwnAddress {
  space.count('branch-enis', 1);
  return takeForPod(space);
}

/** Whole blocks first; pods have the first addresses. */
export function takeForCards(space: SubnetSpace, cards: SubnetShare): readonly OwnAddress[] {
  const addresses = Array.from({ length: cards.prefixes }, () => space.takeBlock()).flatMap(
    (first) => Array.from({ length: PREFIX_SIZE }, (_, offset) => first + offset),
  );
  const inPool = cards.assigned + cards.warm;
  while (addresses.length < inPool) addresses.push(space.takeAddress());
  space.count('assigned', cards.assigned);
  const enis = Array.from({ length: cards.primaries }, () => takeOwn(space));
  const pool = addresses.map(
    (address, index): OwnAddress => ({
      space,
      address,
      use: index < cards.assigned ? 'pod' : 'warm',
    }),
  );
  return [...enis, ...pool];
}

export function endBranchCooldown({ space, address }: OwnAddress): void {
  space.count('cooling', -1);
  space.count('branch-enis', -1);
  space.giveBackAddress(address);
}

/** Its pod has it until now. */
export function giveBackBranch(own: OwnAddress): void {
  own.space.count('branch-enis', -1);
  giveBackOwn(own);
}

export function giveBackOwn({ space, address, use }: OwnAddress): void {
  if (use === 'pod') space.count('assigned', -1);
  if (use === 'eni') space.count('enis', -1);
  space.giveBackAddress(address);
}
