// What AWS has once per cluster beyond the settings; Windows nodes have a ConfigMap of their own.
import { type ClusterNetworking, IP_FAMILIES, SHIPPED_NETWORKING } from '@/engine';
import { flag, setting, word } from '@/plan/table/field-builders';
import {
  blankFields,
  readFields,
  type TextOf,
  type TypedField,
  typedFields,
  writeFields,
} from '@/plan/table/field-table';
import type { Notes } from '@/plan/table/problem-notes';

const { windows: shipped } = SHIPPED_NETWORKING;

export const NETWORKING = {
  ipFamily: word(IP_FAMILIES, { link: 'ip-family' }),
  customNetworking: flag('custom-networking', SHIPPED_NETWORKING.customNetworking),
  subnetDiscovery: flag('subnet-discovery', SHIPPED_NETWORKING.subnetDiscovery),
  podEni: flag('pod-eni', SHIPPED_NETWORKING.podEni),
  multiNic: flag('multi-nic', SHIPPED_NETWORKING.multiNic),
};

/** An empty text is the value of AWS's ConfigMap, `unset` takes it away. */
export const WINDOWS = {
  prefixDelegation: flag('windows-prefix-delegation', shipped.prefixDelegation),
  warmIpTarget: setting('windows-warm-ip', shipped.warmIpTarget),
  minimumIpTarget: setting('windows-minimum-ip', shipped.minimumIpTarget),
  warmPrefixTarget: setting('windows-warm-prefix', shipped.warmPrefixTarget),
};

export interface NetworkingText extends TextOf<typeof NETWORKING> {
  readonly windows: TextOf<typeof WINDOWS>;
}
export type WindowsField = TypedField<typeof WINDOWS>;
export interface WindowsPath {
  readonly part: 'windows';
  readonly field: WindowsField;
}
export const WINDOWS_FIELDS = typedFields(WINDOWS);

/** The network of a new cluster, nothing typed. */
export const PLAIN_NETWORKING: NetworkingText = {
  ...blankFields(NETWORKING),
  windows: blankFields(WINDOWS),
};

/** Only the numbers for Windows nodes can be at fault; those are as AWS ships them. */
export function parseNetworking(
  text: NetworkingText,
  notes: Notes<WindowsPath>,
): Omit<ClusterNetworking, 'branchEniCooldown'> {
  const windows = readFields(WINDOWS, text.windows, undefined, notes.of('windows'));
  return { ...text, windows: { ...shipped, ...windows } };
}

export function formatNetworking({
  windows,
  branchEniCooldown: _,
  ...networking
}: ClusterNetworking): NetworkingText {
  return { ...networking, windows: writeFields(WINDOWS, PLAIN_NETWORKING.windows, windows) };
}
