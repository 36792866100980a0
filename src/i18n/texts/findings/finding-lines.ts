// Findings as they are listed: gravest first, those that say the same of several things in one line.
import {
  FINDING_SEVERITY,
  type Finding,
  type FindingCode,
  SEVERITIES,
  type Severity,
} from '@/engine';
import type { AllMessages } from '@/i18n/messages';
import type { FindingText } from './finding-text';

export interface FindingLine extends FindingText {
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
}

export function findingLines(
  findings: readonly Finding[],
  messages: AllMessages,
): readonly FindingLine[] {
  const together = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = togetherKey(finding);
    const found = together.get(key);
    if (found === undefined) together.set(key, [finding]);
    else found.push(finding);
  }
  return [...together]
    .map(([key, found]): FindingLine => {
      const { code } = found[0];
      return { key, code, severity: FINDING_SEVERITY[code], ...sentenceOf(found, messages) };
    })
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Findings with the same key have one reason and one remedy. */
function togetherKey(finding: Finding): string {
  switch (finding.code) {
    case 'PODS_PENDING':
      return `${finding.code} ${finding.reason} ${finding.remedy} ${finding.needsRoom} ${finding.group === undefined ? 'cluster' : 'groups'}`;
    case 'SUBNET_SHORT':
    case 'BLOCKS_SHORT':
      return `${finding.code} ${finding.warmBySettings}`;
    case 'TARGET_IGNORED':
      return `${finding.code} ${finding.because} ${finding.ignored}`;
    case 'POOL_FLAPS':
      return `${finding.code} ${finding.variable}`;
    case 'QUOTA_EXCEEDED':
    case 'QUOTA_NEAR':
      return `${finding.code} ${finding.quota}`;
    default:
      return finding.code;
  }
}

/** What is said of findings of one code. */
export function sentenceOf(
  found: readonly [Finding, ...Finding[]],
  { findings }: Pick<AllMessages, 'findings'>,
): FindingText {
  const say = findings.sentences[found[0].code] as (
    found: readonly [Finding, ...Finding[]],
  ) => FindingText;
  return say(found);
}
