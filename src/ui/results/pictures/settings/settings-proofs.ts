import type { RequirementName } from '@/engine';
import type { ZoneLoss } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import {
  countsBlocks,
  freeOfAsked,
  lackProof,
  losesBlocks,
  lossProof,
  type Proof,
  restProof,
  scenarioProof,
  withUnits,
} from '@/i18n/lanes';
import type { SettingsAround } from './settings-head';
import type { SettingsLine } from './settings-table';

/** Whether some of the rows are told in /28s: then every number has its unit. */
export function tellsBlocks(lines: readonly Pick<SettingsLine, 'outcome' | 'tried'>[]): boolean {
  return lines.some(
    ({ outcome, tried }) =>
      countsBlocks(outcome.verdict) || (tried?.zoneLoss && losesBlocks(tried.zoneLoss)),
  );
}

/**
 * What settings come to, a verdict for each of `verdictColumns`: at rest, in the scenario, with the upgrade
 * as `minimal` where the plan has one, and without the zone that hurts most where one can be lost.
 * No better than what is required of the plan is judged to be with them. `undefined`: not known, or there is
 * nothing to tell.
 */
export function settingsProofs(
  { outcome: { verdict }, tried }: Pick<SettingsLine, 'outcome' | 'tried'>,
  {
    hasMinimal,
    hasZones,
    hasBlocks,
    required,
  }: Pick<SettingsAround, 'hasMinimal' | 'hasZones' | 'hasBlocks' | 'required'>,
  plain: Pick<AllMessages, 'lanes' | 'requirements'>,
): readonly (Proof | undefined)[] {
  const messages = hasBlocks ? withUnits(plain, [{ constraint: 'blocks', kind: 'fits' }]) : plain;
  const { waiting, run, minimal, zoneLoss } = tried ?? {};
  const judged = tried?.required ?? [];
  const asked = freeOfAsked(judged, required) === undefined ? undefined : required.keepFree;
  const over = (tried: typeof run) => tried && scenarioProof(verdict, tried, messages, asked);
  const lacking = (names: readonly RequirementName[]) =>
    lackProof(judged, names, required, messages);
  const isWithout = verdict.kind === 'fits' ? lacking(['keep-free', 'growth']) : undefined;
  return [
    isWithout ?? restProof(verdict, messages, undefined, waiting),
    over(run),
    ...(hasMinimal ? [over(minimal)] : []),
    ...(hasZones ? [zoneLoss && withoutZone(zoneLoss)] : []),
  ];

  function withoutZone(loss: ZoneLoss): Proof {
    const isWell = loss.kind === 'fits';
    return (isWell && lacking(['zone-loss'])) || lossProof(loss, messages, asked);
  }
}
