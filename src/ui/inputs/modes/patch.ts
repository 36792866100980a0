// Changes of the form that are not typed.
import type { ConsumerText, GroupText, NetworkingText, SubnetText } from '@/plan';
import { actions } from '@/store';
import { patchRow } from '@/store/rows';

export function patchSubnet(id: string, change: Partial<Omit<SubnetText, 'id'>>): void {
  actions.edit((text) => ({ ...text, subnets: patchRow(text.subnets, id, change) }));
}

export function patchGroup(id: string, change: Partial<Omit<GroupText, 'id'>>): void {
  actions.edit((text) => ({ ...text, groups: patchRow(text.groups, id, change) }));
}

export function patchConsumer(id: string, change: Partial<Omit<ConsumerText, 'id'>>): void {
  actions.edit((text) => ({ ...text, consumers: patchRow(text.consumers, id, change) }));
}

export function patchNetworking(change: Partial<NetworkingText>): void {
  actions.edit((text) => ({ ...text, networking: { ...text.networking, ...change } }));
}
