import { describe, expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { readVpcRange, readZones, vpcWishes, writeVpcWishes } from '@/plan';

const saidOfRange = (text: string, language: 'en' | 'ko' = 'en') => {
  const read = readVpcRange(text);
  return read.ok ? undefined : MESSAGES[language].vpc.rangeFault(read.fault);
};

describe('What is wrong with the range of a VPC is said as it is', () => {
  test.each([
    ['fd00::/56', 'An IPv6 range: subnets are split by their IPv4 range, such as 10.0.0.0/16.'],
    ['2001:db8::', 'An IPv6 range: subnets are split by their IPv4 range, such as 10.0.0.0/16.'],
    ['10.0.0.1/20', 'Not the start of a range: 10.0.0.0/20 is.'],
    ['10.0.0.0/8', 'A VPC has a range from /16 to /28.'],
    ['169.254.0.0/16', 'No VPC can have this range.'],
    ['ten', 'Enter a range, such as 10.0.0.0/16.'],
    ['10:20', 'An IPv6 range: subnets are split by their IPv4 range, such as 10.0.0.0/16.'],
    ['10.0.0.0/20', undefined],
  ])('%s', (text, sentence) => {
    expect(saidOfRange(text)).toBe(sentence);
  });

  test('in Korean too', () => {
    expect(saidOfRange('fd00::/56', 'ko')).toContain('IPv6');
  });
});

const saidOfZones = (text: string) => {
  const read = readZones(text);
  return read.ok ? read.zones : MESSAGES.en.vpc.zonesFault(read.fault);
};

describe('What is wrong with zones is said as it is', () => {
  test.each<[string, string | readonly string[]]>([
    ['a, b,c', ['a', 'b', 'c']],
    ['가', '“가” is no zone: small letters, digits and hyphens, as a or us-east-1a.'],
    ['a,A', '“A” is no zone: small letters, digits and hyphens, as a or us-east-1a.'],
    ['a,b,a', 'Zone a stands twice.'],
    ['', 'Enter up to 16 zones: a, b, c.'],
    [Array.from({ length: 17 }, (_, at) => `z${at}`).join(), 'More than 16 zones.'],
  ])('%s', (text, told) => {
    expect(saidOfZones(text)).toEqual(told);
  });

  test('in Korean each in words of its own', () => {
    const { zonesFault } = MESSAGES.ko.vpc;
    const told = [
      zonesFault({ why: 'none' }),
      zonesFault({ why: 'too-many' }),
      zonesFault({ why: 'twice', zone: 'a' }),
      zonesFault({ why: 'not-a-zone', zone: '가' }),
    ];
    expect(new Set(told).size).toBe(4);
    expect(told[3]).toContain('“가”');
  });
});

test('Pods in a second range are wished in the link', () => {
  const wishes = vpcWishes('10.0.0.0/16;zones=a,b;pods=apart');
  expect(wishes).toMatchObject({ podsApart: true, startsAtPlan: false });
  expect(writeVpcWishes(wishes)).toBe('10.0.0.0/16;zones=a,b;pods=apart');
  expect(vpcWishes('10.0.0.0/16').podsApart).toBe(false);
});
