// Settings that somebody typed beside the plan's, as a link has them.
import type { CniSettings } from '@/engine';
import {
  formatTargets,
  MODE_TARGETS,
  parseSettings,
  type SettingField,
  SHIPPED_TARGETS,
} from '@/plan/rows/settings';

const NAMES = {
  WARM_ENI_TARGET: 'eni',
  WARM_IP_TARGET: 'ip',
  MINIMUM_IP_TARGET: 'minimum',
  WARM_PREFIX_TARGET: 'prefix',
} as const satisfies Partial<Record<SettingField, string>>;
type Named = keyof typeof NAMES;
const FIELDS = Object.keys(NAMES) as readonly Named[];

const PREFIXES = 'prefixes';

/** `ip:3;minimum:18,prefixes;ip:5`: what differs from what AWS ships, of each at least one. */
export function writeOwnSettings(all: readonly CniSettings[]): string {
  return all.map(writeOne).join(',');
}

function writeOne(settings: CniSettings): string {
  const texts = formatTargets(settings);
  const { prefixDelegation } = settings;
  const fields: readonly Named[] = MODE_TARGETS[prefixDelegation ? 'prefix' : 'secondary'];
  const changed = fields.filter((field) => texts[field] !== '');
  const parts = changed.map((field) => `${NAMES[field]}:${texts[field]}`);
  if (prefixDelegation) return [PREFIXES, ...parts].join(';');
  return parts.length > 0 ? parts.join(';') : `${NAMES.WARM_ENI_TARGET}:${settings.warmEniTarget}`;
}

/**
 * Settings of a text as a view holds it; those that the VPC CNI does not take are left out.
 *
 * @param planned whose MAX_ENI they have
 */
export function readOwnSettings(text: string, planned: CniSettings): readonly CniSettings[] {
  const rows = text === '' ? [] : text.split(',');
  return rows.flatMap((row) => {
    const parts = row.split(';');
    const texts = { ...SHIPPED_TARGETS };
    for (const field of FIELDS) {
      const start = `${NAMES[field]}:`;
      texts[field] = parts.find((part) => part.startsWith(start))?.slice(start.length) ?? '';
    }
    let isFaulty = false;
    const read = parseSettings(parts.includes(PREFIXES), texts, () => {
      isFaulty = true;
    });
    return isFaulty ? [] : [{ ...read, maxEni: planned.maxEni }];
  });
}
