import { describe, expect, test } from 'vitest';
import { CLAIM_SOURCES, type CommonClaim, type CommonClaimCode } from '@/claims';
import { MESSAGES } from '@/i18n/all-messages';
import type { ClaimText } from '@/i18n/texts/findings/claim-text';
import { claimsOf } from '@/store/derived/claims';
import { answerToLink } from '../../support/plan-texts';

function claimsAt(link: string): readonly CommonClaim[] {
  return claimsOf(answerToLink(link));
}

function claimAt(link: string, code: CommonClaimCode): CommonClaim | undefined {
  return claimsAt(link).find((claim) => claim.code === code);
}

function say(claim: CommonClaim | undefined, language: 'en' | 'ko'): ClaimText {
  if (claim === undefined) throw new Error('no claim');
  const sentence = MESSAGES[language].claims.sentences[claim.code] as (
    one: CommonClaim,
  ) => ClaimText;
  return sentence(claim);
}

const CUSTOM =
  'subnet=a:/22&subnet=a:100.64.0.0/22;use=pods;name=p&custom-networking=true&pod-eni=true&node=m5.large:2:5;branch-pods=3';

describe('What the trunk ENI leaves', () => {
  test.each([
    ['on a plain node', 'subnet=a:/22&pod-eni=true&node=m5.large:2:5', 27, 18],
    ['under custom networking', CUSTOM, 18, 9],
    ['under MAX_ENI', 'subnet=a:/22&MAX_ENI=2&pod-eni=true&node=m5.large:2:5', 18, 9],
    [
      'of prefixes',
      'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&pod-eni=true&node=m5.large:2:5',
      27 * 16,
      18 * 16,
    ],
  ])('%s is counted for the plan', (_, link, claimed, right) => {
    expect(claimAt(link, 'TRUNK_TAKES_NOTHING')).toMatchObject({ claimed, right });
  });

  test('is not told where no trunk comes', () => {
    const link = 'subnet=a:/22&MAX_ENI=1&pod-eni=true&node=m5.large:2:5';
    expect(claimAt(link, 'TRUNK_TAKES_NOTHING')).toBeUndefined();
  });
});

test('the EBS CSI pods are to be ticked only where they are not', () => {
  const plain = claimAt('subnet=a:/22&node=m5.large:2:5', 'CSI_ON_HOST_NETWORK');
  const ticked = claimAt(
    'subnet=a:/22&node=m5.large:2:5&addon=ebs-csi-node',
    'CSI_ON_HOST_NETWORK',
  );
  expect(say(plain, 'en').right).toContain('Tick it');
  expect(say(plain, 'ko').right).toContain('선택하십시오');
  expect(say(ticked, 'en').right).not.toContain('Tick it');
  expect(say(ticked, 'ko').right).not.toContain('선택하십시오');
});

test('where pods take IPv6 only, no claim says that they take IPv4 addresses', () => {
  const ipv6 = 'subnet=/26&ip-family=ipv6&node=m6i.xlarge:20:50';
  expect(claimAt(ipv6, 'CSI_ON_HOST_NETWORK')).toBeUndefined();
  expect(claimAt(ipv6.replace('ipv6', 'ipv4'), 'CSI_ON_HOST_NETWORK')).toBeDefined();
});

test('with MAX_ENI the formula has as many ENIs, and no second ENI is promised to one', () => {
  const two = claimAt('subnet=a:/22&MAX_ENI=2&node=m5.large:2:5', 'N_MINUS_1');
  expect(two).toMatchObject({ maxEnis: 2, claimed: 11, right: 20 });
  const one = claimsAt('subnet=a:/22&MAX_ENI=1&node=m5.large:2:5').map(({ code }) => code);
  expect(one).not.toContain('TWO_ENIS_IDLE');
});

interface Known {
  readonly code: CommonClaimCode;
  readonly link: string;
  readonly numbers: object;
  readonly elsewhere: string;
}

const PLAIN = 'subnet=a:/20&node=m5.large:2:5';
const KNOWN: readonly Known[] = [
  {
    code: 'IPV6_460',
    link: 'subnet=a:/22&ip-family=ipv6&ENABLE_PREFIX_DELEGATION=true&node=m5.xlarge:2:5',
    numbers: { claimed: 460, right: 434, ofType: 4 * 14 * 16 + 2 },
    elsewhere: PLAIN,
  },
  {
    code: 'MINIMUM_COUNTS_PRIMARIES',
    link: 'subnet=a:/20&MINIMUM_IP_TARGET=100&WARM_IP_TARGET=5&node=r4.16xlarge:1:5',
    numbers: { claimed: 100, claimedEnis: 2, rightEnis: 3, right: 103 },
    elsewhere: PLAIN,
  },
  {
    code: 'FIVE_SLOTS_ARE_60',
    link: 'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&MAX_ENI=2&node=t3.medium:2:5',
    numbers: { claimed: 60, right: 80, maxEnis: 2, onAllEnis: 160 },
    elsewhere: 'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&node=m5.large:2:5',
  },
  {
    code: 'PREFIXES_NEED_NITRO',
    link: 'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&node=m5.metal:2:5',
    numbers: { claimed: 15 * 49, right: 15 * 49 * 16 },
    elsewhere: 'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&node=m5.large:2:5',
  },
  {
    code: 'GIVEN_BACK_ONE_BY_ONE',
    link: PLAIN,
    numbers: { claimed: 2, right: 10 },
    elsewhere: 'subnet=a:/20&WARM_IP_TARGET=2&node=m5.large:2:5',
  },
  {
    code: 'MAX_PODS_ARE_ADDRESSES',
    link: 'subnet=a:/20&pod-eni=true&node=c5.4xlarge:2:5',
    numbers: { claimed: 234, right: 232, withTrunk: 203, branchEnis: 54 },
    elsewhere: 'subnet=a:/20&node=c5.4xlarge:2:5',
  },
  {
    code: 'TWO_RESERVED',
    link: PLAIN,
    numbers: { prefixLength: 20, claimed: 4094, right: 4091 },
    elsewhere: '',
  },
];

describe.each(KNOWN)('$code', ({ code, link, numbers }) => {
  test('is told with the numbers of the plan, in both languages, with a source', () => {
    const claim = claimAt(link, code);
    expect(claim).toMatchObject(numbers);
    for (const language of ['en', 'ko'] as const) {
      const { said, right } = say(claim, language);
      expect(said).toContain(claim?.claimed.toLocaleString('en-US'));
      expect(right).toContain(claim?.right.toLocaleString('en-US'));
    }
    expect(CLAIM_SOURCES[code]).toMatch(/^https:/);
  });
});

test.each(KNOWN.filter(({ elsewhere }) => elsewhere !== ''))(
  '$code is not told where it does not apply',
  ({ code, elsewhere }) => {
    expect(claimAt(elsewhere, code)).toBeUndefined();
  },
);

describe('No two claims about one plan disagree', () => {
  const ABOUT_MAX_PODS: readonly CommonClaimCode[] = ['N_MINUS_1', 'NO_CAP', 'PREFIXES_RAISE_PODS'];
  const types = ['m5.large', 'c5.4xlarge', 'c5.9xlarge', 'm5.metal', 't3.medium', 'm4.large'];
  const policies = ['', ';max-pods-policy=nodeadm', ';max-pods-policy=karpenter', ';max-pods=58'];
  const settings = ['', '&ENABLE_PREFIX_DELEGATION=true', '&MAX_ENI=2', '&managed-cap=false'];
  const links = types.flatMap((type) =>
    policies.flatMap((policy) =>
      settings.map((changed) => `subnet=a:/20${changed}&node=${type}:2:5${policy}`),
    ),
  );

  test.each(links)('on max pods: %s', (link) => {
    const claims = claimsAt(link).filter(({ code }) => ABOUT_MAX_PODS.includes(code));
    const rights = new Set(claims.map(({ right }) => right));
    expect(rights.size).toBeLessThanOrEqual(1);
    for (const { claimed } of claims) expect(rights).not.toContain(claimed);
  });

  test('a managed group is not told that its type’s formula is right', () => {
    const codes = claimsAt('subnet=a:/20&node=c5.4xlarge:2:5').map(({ code }) => code);
    expect(codes).toContain('NO_CAP');
    expect(codes).not.toContain('N_MINUS_1');
  });

  test('prefixes do raise the max pods of a managed group, and not those of nodeadm', () => {
    const link = 'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&node=m5.large:2:5';
    expect(claimAt(link, 'PREFIXES_RAISE_PODS')).toBeUndefined();
    expect(claimAt(`${link};max-pods-policy=nodeadm`, 'PREFIXES_RAISE_PODS')).toMatchObject({
      claimed: 434,
      right: 29,
    });
  });

  test('what MINIMUM_IP_TARGET decides is no number of WARM_IP_TARGET', () => {
    const link = 'subnet=a:10.0.0.0/22&node=m5.large:6:10&WARM_IP_TARGET=2';
    expect(claimAt(`${link}&MINIMUM_IP_TARGET=25`, 'WHOLE_ENI_FOR_WARM_IP')).toBeUndefined();
    expect(claimAt(`${link}&MINIMUM_IP_TARGET=11`, 'WHOLE_ENI_FOR_WARM_IP')).toMatchObject({
      claimed: 20,
      right: 13,
    });
  });

  test('the words say what the manifest says, and whose slip a sum is', () => {
    const csi = claimAt('subnet=a:/22&node=m5.large:2:5', 'CSI_ON_HOST_NETWORK');
    expect(say(csi, 'en').right).toContain('sets hostNetwork to false');
    const five = claimAt(
      'subnet=a:/20&ENABLE_PREFIX_DELEGATION=true&node=t3.medium:2:5',
      'FIVE_SLOTS_ARE_60',
    );
    expect(say(five, 'en').said).not.toContain('5 × 14');
    expect(say(five, 'ko').said).not.toContain('5 × 14');
  });
});
