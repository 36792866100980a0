// What comes of settings on the plan's own subnets, in a sentence.
import type { VerdictKind } from '@/engine';
import { listOf } from '@/i18n/en/wording/counts';
import { fitParts, type SettingsKinds } from '@/i18n/texts/settings-kinds';
import type { ScenarioName } from '@/i18n/verdict-values';
import { DURING } from './during';

const DOES: Readonly<Record<VerdictKind, string>> = {
  fits: 'fits',
  'warm-short': 'is short of warm',
  'may-not-fit': 'may not fit',
  'does-not-fit': 'does not fit',
  'cannot-work': 'cannot work',
};

/** `It fits at rest, does not fit during the upgrade and fits with “minimal”.` */
export function settingsFit(kinds: SettingsKinds, scenario: ScenarioName): string {
  const places = { atRest: 'at rest', run: DURING[scenario], minimal: 'with “minimal”' };
  const parts = fitParts(kinds).map(({ kind, of }) => {
    const told = listOf(of.map((place) => places[place]));
    return `${DOES[kind]} ${isNegative(kind) ? told.replace(' and ', ' or ') : told}`;
  });
  return `It ${listOf(parts)}.`;
}

function isNegative(kind: VerdictKind): boolean {
  return kind === 'does-not-fit' || kind === 'cannot-work';
}
