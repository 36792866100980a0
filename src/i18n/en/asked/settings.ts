import type { CniSettings, FewestHeld, HeldUnder } from '@/engine';
import type { Objective, WarmSettings } from '@/engine/over-time';
import { DURING } from '@/i18n/en/answer/during';
import { addresses, count } from '@/i18n/en/wording/counts';
import { settingTargets } from '@/i18n/texts/setting-targets';
import type { ScenarioName } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

/** `WARM_IP_TARGET=5 with MINIMUM_IP_TARGET=13`, `prefixes with WARM_IP_TARGET=5` */
export function settingsNamed(settings: CniSettings): string {
  const targets = settingTargets(settings);
  return settings.prefixDelegation
    ? `prefixes with ${targets.join(' and ')}`
    : targets.join(' with ');
}

const LEAST: Readonly<Record<Objective, string>> = {
  held: 'Fewest addresses',
  calls: 'Fewest calls to EC2',
  wait: 'Shortest wait',
};

function costOf({ held, calls, waitSeconds }: WarmSettings): string {
  return `${addresses(held)} held, ${count(calls, 'call')} to EC2, ${waitSeconds} s at most for an address`;
}

/** Of settings that cost the same the plainest is named. */
export function warmSettings(
  settings: readonly WarmSettings[],
  {
    objective,
    planned,
    scenario,
  }: {
    readonly objective: Objective;
    /** Addresses held under the plan's own settings. */
    readonly planned: number;
    readonly scenario: ScenarioName;
  },
): readonly string[] {
  const costs = settings.map(costOf);
  const [best, ...others] = settings.filter((each, index) => costs.indexOf(costOf(each)) === index);
  if (best === undefined) return ['No settings host as many pods as the plan.'];
  const instead = best.held === planned ? '' : ` instead of ${formatCount(planned)}`;
  return [
    `${LEAST[objective]}: **${settingsNamed(best.settings)}** holds ${addresses(best.held)}${instead}, ` +
      `asks EC2 ${count(best.calls, 'time')} ${DURING[scenario]}, and keeps no pod waiting longer than ` +
      `${best.waitSeconds} s for its address there.`,
    ...others.map((each) => `Or ${settingsNamed(each.settings)}: ${costOf(each)}.`),
    'No other settings that were tried are better in one of the three and as good in the others; calls and ' +
      'waits are those of subnets that are large enough.',
  ];
}

function held({ held: amount }: HeldUnder): string {
  return addresses(amount);
}

export function fewestHeld({ planned, secondaryIp, prefix }: FewestHeld): readonly string[] {
  if (secondaryIp === undefined && prefix === undefined) {
    return ['No settings host as many pods as the plan.'];
  }
  const withoutPrefixes = secondaryIp
    ? `${settingsNamed(secondaryIp.settings)} holds least, ${held(secondaryIp)}`
    : 'Without prefixes pods lose their place';
  const withPrefixes = prefix
    ? `${settingsNamed(prefix.settings)} hold ${held(prefix)}`
    : 'with prefixes pods lose their place';
  return [
    `${withoutPrefixes}; ${withPrefixes}. Planned: ${formatCount(planned)}.`,
    'The fewest addresses cost the most calls to EC2 and the longest waits: warm-settings tells them.',
  ];
}
