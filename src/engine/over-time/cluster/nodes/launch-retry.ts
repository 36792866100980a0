import { CHECK_INTERVAL_MS } from '@/engine/over-time/cluster/node-turns';
import type { ScenarioParameters } from '@/engine/over-time/scenario/scenario';

/** A launch that found no address is tried again after so long: as typed, 5 s at the least (T10). */
export function launchRetryMs({ launchRetry }: Pick<ScenarioParameters, 'launchRetry'>): number {
  return Math.max(launchRetry * 1000, CHECK_INTERVAL_MS);
}
