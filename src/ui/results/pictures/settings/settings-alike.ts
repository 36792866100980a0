// Settings that come to the same in every column are one row.
import type { AllMessages } from '@/i18n';
import { heldUnder } from '@/plan';
import type { SettingsAround } from './settings-head';
import { isSought } from './settings-note';
import { settingsProofs } from './settings-proofs';
import type { SettingsLine } from './settings-table';

/** All settings of a line, where no row can be opened, and what it is. */
export function namesIn(
  line: SettingsLine,
  { now, notes }: AllMessages['charts']['settings'],
): string {
  const { name, isNow, alike = [] } = line;
  const mark = isNow ? now : isSought(line) ? notes.sought : undefined;
  const names = [name, ...alike].join('; ');
  return mark === undefined ? names : `${names} (${mark})`;
}

type Columns = Pick<SettingsAround, 'hasMinimal' | 'hasZones' | 'hasBlocks' | 'required'>;

/**
 * Lines that tell the same in every column as one, in the place of the first: the plan's own, else one that
 * the lanes offer, else the first. What was typed keeps a row of its own, and so does what was not run.
 */
export function equalAsOne(
  lines: readonly SettingsLine[],
  isOffered: (line: SettingsLine) => boolean,
  columns: Columns,
  messages: Pick<AllMessages, 'lanes' | 'requirements'>,
): readonly SettingsLine[] {
  const equal = new Map<string, SettingsLine[]>();
  for (const line of lines) {
    const told = line.isOwn || line.tried === undefined ? line.name : toldOf(line);
    equal.set(told, [...(equal.get(told) ?? []), line]);
  }
  return [...equal.values()].flatMap((all) => {
    const shown = all.find(({ isNow }) => isNow) ?? all.find(isOffered) ?? all[0];
    if (shown === undefined) return [];
    const alike = all.filter((line) => line !== shown).map(({ name }) => name);
    return [alike.length === 0 ? shown : { ...shown, alike }];
  });

  function toldOf(line: SettingsLine): string {
    const { outcome, tried } = line;
    const proofs = settingsProofs(line, columns, messages).map((proof) => proof?.text);
    // Another addressing mode is another change, with other max pods.
    return JSON.stringify([
      outcome.settings.prefixDelegation,
      heldUnder(line),
      outcome.held,
      tried?.callsInBusiestMinute,
      tried?.longestWaitSeconds,
      tried?.isWaitOpen,
      ...proofs,
    ]);
  }
}
