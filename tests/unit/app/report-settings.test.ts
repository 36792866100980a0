import { describe, expect, test } from 'vitest';
import { scenarioLines, settingLines } from '@/app/print/report-settings';
import type { Language } from '@/i18n';
import { MESSAGES } from '@/i18n/all-messages';
import { answerToLink } from '../../support/plan-texts';

function planOf(link: string) {
  return answerToLink(`subnet=a:/24&subnet=b:/24&node=m5.large:3:20${link}`).plan;
}

describe('The settings of a report', () => {
  const lines = (link: string, language: Language = 'en') => {
    const messages = MESSAGES[language];
    return settingLines({ plan: planOf(link), labels: messages.csv }, messages);
  };

  test('name what differs from what AWS ships, and say that the others do not', () => {
    expect(lines('')[0]).toEqual(['Amazon VPC CNI', 'Secondary IPs · all others: AWS’s defaults']);
    const [told] = lines('&WARM_IP_TARGET=2&MINIMUM_IP_TARGET=24&eni-quota=9000');
    expect(told?.[1]).toBe(
      'Secondary IPs · WARM_IP_TARGET 2 · MINIMUM_IP_TARGET 24 · Network interface quota of the Region 9000 · all others: AWS’s defaults',
    );
    expect(lines('&ENABLE_PREFIX_DELEGATION=true')[0]?.[1]).toContain('Prefixes · ');
  });

  test('always tell what each node runs', () => {
    expect(lines('&system-pods=3')[1]).toEqual([
      'Pods of the cluster',
      'hostNetwork pods per node: 2 · System pods per node: 3 · Pods for the whole cluster: 0',
    ]);
    expect(lines('', 'ko')[1]?.[0]).toBe('클러스터의 파드');
  });
});

describe('The scenario of a report', () => {
  const told = (link: string, language: Language = 'en') =>
    scenarioLines(planOf(link), MESSAGES[language])[0]?.[1];

  test('is the line of prose that the page has', () => {
    expect(told('')).toBe(
      'Rolling upgrade of m5.large (managed, default) 1 at a time, from minute 1',
    );
    expect(told('', 'ko')).toBe('m5.large 롤링 업그레이드 · 관리형, 기본 · 1대씩, 1분부터');
    expect(told('&event=none')).toBe('Nothing happens');
    const auto = '&node=m6i.xlarge:3:20;kind=auto-mode&event=upgrade:m6i.xlarge';
    expect(told(auto)).toBe('Rolling upgrade of m6i.xlarge (as Karpenter) from minute 1');
    expect(told(auto, 'ko')).toBe('m6i.xlarge 롤링 업그레이드 · Karpenter 방식 · 1분부터');
    expect(told('&event=lose-zone:b;at=5&event=churn')).toBe(
      'Loss of a zone b at minute 5; Pods replaced one by one 10 a minute for 10 min, from minute 1',
    );
    expect(told('&event=change-settings;WARM_IP_TARGET=5')).toMatch(/: WARM_IP_TARGET 5$/);
  });

  test('tells each assumption, changed or not', () => {
    const [, assumed] = scenarioLines(planOf('&node-boot=90'), MESSAGES.en);
    expect(assumed?.[0]).toBe('Assumptions');
    expect(assumed?.[1]).toContain('Node, launch to ready 90 s');
    expect(assumed?.[1]).toContain('ENI, create to usable 5 s');
    expect(assumed?.[1]).toContain('Seed 1');
    const [, korean] = scenarioLines(planOf('&node-boot=90'), MESSAGES.ko);
    expect(korean?.[1]).toContain(' 90초');
    expect(korean?.[1]).not.toMatch(/\d 초/);
  });
});
