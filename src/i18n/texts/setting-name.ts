import type { CniSettings } from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import { formatCount } from '@/i18n/wording/number-format';

/**
 * What sizes the pool under these settings, in AWS's names: `WARM_IP_TARGET 2, MINIMUM 24`.
 * @param from Settings that these replace: leaving prefixes is said too.
 */
export function settingName(
  settings: CniSettings,
  messages: AllMessages,
  from?: CniSettings,
): string {
  const words = messages.settingNames;
  const leavesPrefixes = from?.prefixDelegation && !settings.prefixDelegation;
  const value = (target: number | undefined) =>
    target === undefined ? words.unset : formatCount(target);
  const parts: string[] = [];
  if (settings.prefixDelegation) parts.push(words.prefixes);
  if (leavesPrefixes) parts.push(words.secondaryIps);
  const { warmIpTarget: warm = 0, minimumIpTarget: minimum = 0, maxEni = 0 } = settings;
  if (warm > 0) parts.push(`WARM_IP_TARGET ${value(warm)}`);
  if (minimum > 0) {
    parts.push(`${warm > 0 ? words.minimumShort : 'MINIMUM_IP_TARGET'} ${value(minimum)}`);
  }
  if (warm === 0 && minimum === 0) {
    parts.push(
      settings.prefixDelegation
        ? `WARM_PREFIX_TARGET ${value(settings.warmPrefixTarget)}`
        : `WARM_ENI_TARGET ${value(settings.warmEniTarget)}`,
    );
  }
  if (maxEni > 0) parts.push(`MAX_ENI ${value(maxEni)}`);
  return parts.join(', ');
}

/** The variable that asks for warm addresses on nodes of this mode, with its value. */
export function warmTargetName(
  settings: CniSettings,
  mode: 'secondary-ip' | 'prefix',
  messages: AllMessages,
): string {
  return settingName(
    { ...settings, prefixDelegation: mode === 'prefix', maxEni: undefined },
    messages,
  ).replace(`${messages.settingNames.prefixes}, `, '');
}
