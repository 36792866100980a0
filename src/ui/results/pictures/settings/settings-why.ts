// Why settings stand in the table, sentence by sentence.
import { OBJECTIVES } from '@/engine/over-time';
import type { AllMessages } from '@/i18n';
import type { SettingsLine } from './settings-table';

type Words = Pick<AllMessages['charts'], 'settings' | 'search'>;

/** What its numbers are, where it stands among all that were tried, and what it costs where subnets are no limit. */
export function settingsWhy(line: SettingsLine, words: Words): readonly string[] {
  const { alike = [] } = line;
  return [
    meaning(line, words),
    ...standingWords(line, words),
    ...(alike.length > 0 ? [words.search.alike(alike)] : []),
    ...onLargeSubnets(line, words),
  ];
}

function meaning({ outcome: { settings }, variant, isOwn }: SettingsLine, words: Words): string {
  if (isOwn) return words.search.typed;
  const { warmIpTarget = 0, minimumIpTarget = 0, prefixDelegation } = settings;
  if (variant !== undefined) return words.settings.why(variant, settings);
  if (minimumIpTarget > 0) return words.search.minimum(minimumIpTarget, warmIpTarget);
  return words.settings.why(prefixDelegation ? 'prefix-warm-ip-5' : 'warm-ip-5', settings);
}

function standingWords(
  { standing, alike = [], tried }: SettingsLine,
  { search }: Words,
): readonly string[] {
  // A wait that has not ended is not the least, and not by so much less.
  const isOpen = tried?.isWaitOpen ?? false;
  switch (standing.kind) {
    case 'unknown':
      return [];
    case 'unbeaten': {
      const { ranked, first } = standing;
      const more = {
        ...ranked.more,
        wait: isOpen ? Math.max(0, ranked.more.wait) : ranked.more.wait,
      };
      const isOther = OBJECTIVES.some((each) => more[each] !== 0);
      const leastOf = ranked.leastOf.filter((each) => !isOpen || each !== 'wait');
      const equals = standing.equals.filter((name) => !alike.includes(name));
      return [
        ...(leastOf.length > 0 ? [search.leastOf(leastOf)] : []),
        ...(first === undefined || !isOther ? [] : [search.beside(first, more)]),
        ...(equals.length > 0 ? [search.asGood(equals)] : []),
      ];
    }
    case 'beaten':
      return [search.beatenBy(standing.by, standing.ranked.more)];
    case 'fewer-pods':
      return [search.fewerPods];
    case 'not-advisable':
      return [search.notAdvisable];
  }
}

function onLargeSubnets({ cost }: SettingsLine, { search }: Words): readonly string[] {
  return cost === undefined ? [] : [search.onLargeSubnets(cost.calls, cost.waitSeconds)];
}
