import { type ClusterNetworking, SHIPPED_NETWORKING, type WindowsPool } from '@/engine';
import { parseTarget } from '@/plan/fields/setting';
import { type NetworkingText, WINDOWS_FIELDS } from '@/plan/plan';
import type { ProblemNotes } from './problem-notes';

/** Reads what AWS has once per cluster; only the numbers for Windows nodes can be at fault. */
export function parseNetworking(text: NetworkingText, notes: ProblemNotes): ClusterNetworking {
  const { ipFamily, customNetworking, subnetDiscovery, podEni, multiNic } = text;
  const windows: { -readonly [Key in keyof WindowsPool]: WindowsPool[Key] } = {
    ...SHIPPED_NETWORKING.windows,
    prefixDelegation: text.windows.prefixDelegation,
  };
  for (const field of WINDOWS_FIELDS) {
    const typed = text.windows[field];
    const reading = parseTarget(typed, SHIPPED_NETWORKING.windows[field]);
    windows[field] = notes.take({ part: 'windows', field }, typed, reading);
  }
  return { ipFamily, customNetworking, subnetDiscovery, podEni, multiNic, windows };
}
