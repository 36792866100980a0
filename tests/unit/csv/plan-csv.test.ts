import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { answerReport } from '@/cli/report/answer-report';
import type { PlanCsvInput } from '@/csv/csv-section';
import { planCsv } from '@/csv/plan-csv';
import { answer, compareSettings, laneOf, repairs, VERDICTS, type Verdict } from '@/engine';

import type { RunVerdict, WarmSettings } from '@/engine/over-time';
import { MESSAGES } from '@/i18n/all-messages';
import { csv as en } from '@/i18n/en/csv/csv';
import { csv as ko } from '@/i18n/ko/csv/csv';
import { repairLabel } from '@/i18n/lanes/repair-label';
import { settingName } from '@/i18n/texts/setting-name';
import { NOTHING_REQUIRED } from '@/i18n/verdict/required-told';
import type { RunTold } from '@/i18n/verdict/run-told';
import { limitsProvenance } from '@/limits';
import {
  answerPlan,
  formatLink,
  type OfferedRepair,
  type OwnSettings,
  orderedSettings,
  ownAtRest,
  ownCandidates,
  ownSettings,
  type PlanText,
  type PlanTurning,
  planNeeds,
  planTurning,
  presetText,
  readOwnSettings,
  settingsSearch,
  toCluster,
} from '@/plan';
import { triedSettings } from '@/plan/questions/settings/tried-settings';
import { ladderOf } from '@/ui/results/pictures/needs/needs-view';
import { startOf } from '../../support/held';
import {
  addonsText,
  consumerText,
  groupText,
  LOOKUP,
  linkText,
  planOf,
  planText,
  subnetText,
} from '../../support/plan-texts';
import {
  answerWith,
  FIVE_PENDING,
  NOTHING_REFUSED,
  VERDICT_OF,
} from '../../support/verdict/verdicts';

function inputOf(text: PlanText, language: 'en' | 'ko' = 'en'): PlanCsvInput {
  const plan = planOf(text);
  const cluster = toCluster(plan, LOOKUP);
  return {
    plan,
    cluster,
    usage: answer(cluster),
    run: { status: 'not-run', scenario: 'upgrade' },
    repairs: [],
    needs: undefined,
    search: undefined,
    turning: undefined,
    required: NOTHING_REQUIRED,
    unreadFields: 0,
    link: `https://planner.example/?${formatLink(plan)}`,
    provenance: limitsProvenance,
    generatedOn: '2026-11-03',
    labels: { en, ko }[language],
  };
}

function linesOf(input: PlanCsvInput): readonly string[][] {
  return Papa.parse<string[]>(planCsv(input).slice(1)).data;
}

/** The rows of a section as records by their heads, as a person filters them. */
function sectionOf(input: PlanCsvInput, title: string): readonly Record<string, string>[] {
  const lines = linesOf(input);
  const first = lines.findIndex(([section]) => section === title);
  const heads = lines[first - 1] ?? [];
  return lines
    .filter(([section]) => section === title)
    .map((line) => Object.fromEntries(line.map((cell, at) => [heads[at] ?? '', cell])));
}

const PRODUCTION = { ...presetText('small-production'), name: 'payments, prod' };

describe('The CSV file says what the plan must hold', () => {
  const required: PlanCsvInput['required'] = {
    ...NOTHING_REQUIRED,
    required: { keepFree: 20, growth: 50, scenario: true, zoneLoss: true },
    judged: [
      { requirement: 'keep-free', status: 'met' },
      {
        requirement: 'growth',
        status: 'failed',
        lack: {
          kind: 'does-not-fit',
          subnet: 'c',
          zone: undefined,
          amount: 19,
          unit: 'addresses',
        },
      },
      { requirement: 'scenario', status: 'checking' },
      { requirement: 'zone-loss', status: 'not-run' },
    ],
  };

  test('and that growth leaves less free than the plan as it is must keep', () => {
    const [, failed] = required.judged;
    const lessFree = failed?.status === 'failed' ? failed.lack : undefined;
    const judged = [{ requirement: 'growth', status: 'met', lessFree }] as const;
    const [row] = sectionOf(
      { ...inputOf(PRODUCTION), required: { ...required, judged } },
      'Requirements',
    );
    expect(row).toMatchObject({ Met: 'yes', Lacking: '19', Of: 'addresses kept free' });
  });

  test('a row each, with what is lacking, and never a yes before it is known', () => {
    const rows = sectionOf({ ...inputOf(PRODUCTION), required }, 'Requirements');
    expect(rows.map(({ Required, Met, Lacking, Of }) => [Required, Met, Lacking, Of])).toEqual([
      ['20', 'yes', '', ''],
      ['50', 'no', '19', 'addresses'],
      ['', 'checking', '', ''],
      ['', 'not checked', '', ''],
    ]);
    expect(rows[1]).toMatchObject({
      Requirement: 'room for growth in percent',
      'Subnet that decides': 'c',
      'Zone lost': '',
    });
  });

  test('in Korean with as many rows and columns', () => {
    const korean = sectionOf({ ...inputOf(PRODUCTION, 'ko'), required }, ko.required.title);
    const english = sectionOf({ ...inputOf(PRODUCTION), required }, en.required.title);
    expect(korean.map((row) => Object.keys(row).length)).toEqual(
      english.map((row) => Object.keys(row).length),
    );
    expect(korean).toHaveLength(4);
  });

  test('not at all where it must hold nothing', () => {
    expect(sectionOf(inputOf(PRODUCTION), 'Requirements')).toEqual([]);
  });
});

describe('The CSV file says what would help', () => {
  const text = planText({
    subnets: [subnetText({ range: '10.0.0.0/24' })],
    groups: [groupText({ instanceType: 'm5.large', nodes: '18', podsPerNode: '20' })],
  });
  const plain = inputOf(text);
  const { cluster, usage, plan } = plain;
  const run: RunVerdict = { ...NOTHING_REFUSED.verdict, kind: 'warm-short' };
  const withRepairs = (language: 'en' | 'ko', isProven: boolean): PlanCsvInput => {
    const offered = repairs(cluster, usage, compareSettings(cluster)).map(
      (repair): OfferedRepair => ({
        repair,
        proof: isProven
          ? {
              repair,
              lane: laneOf(repair),
              run,
              price: { held: -210, wanted: -300, nodes: -10, pods: -200 },
              zoneLoss: undefined,
              hardestNow: undefined,
              required: [],
            }
          : undefined,
      }),
    );
    const named = offered.map((of) => ({
      of,
      name: repairLabel(of.repair, cluster, MESSAGES[language]),
    }));
    return { ...inputOf(text, language), plan, repairs: named };
  };

  test('at the end, with the kind of change, what it comes to and its price', () => {
    const rows = sectionOf(withRepairs('en', true), 'What would help');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.at(-1)).toEqual({
      Section: 'What would help',
      'Of what kind': 'Nodes',
      Change: 'Only 8 of the 18 nodes in m5.large',
      Ranges: '',
      'Verdict at rest after it': 'fits',
      'Verdict over time after it': en.summary.verdicts['warm-short'],
      'Zone lost': '',
      'Verdict without that zone': '',
      'More addresses held': '-210',
      'More nodes': '-10',
      'More pods hosted': '-200',
      'More addresses wanted': '-300',
    });
    expect(linesOf(withRepairs('en', true)).at(-2)?.[0]).toBe('What would help');
  });

  test('in Korean too, and that it was not run where it was not', () => {
    const [row] = sectionOf(withRepairs('ko', false), '도움이 되는 변경');
    expect(row).toMatchObject({
      '변경 후 평소 판정': ko.summary.verdicts.fits,
      '점유 IP 증감': '',
    });
    expect(row?.['변경 후 시간에 따른 판정']).toBe(ko.summary.notRun('not-run'));
  });

  test('and nothing where nothing is offered', () => {
    expect(planCsv(plain)).not.toContain('What would help');
  });
});

describe('The CSV file of a plan', () => {
  const input = inputOf(PRODUCTION);
  const { usage } = input;

  test('begins with a byte order mark and ends each line with CRLF', () => {
    const file = planCsv(input);
    expect(file.startsWith('\ufeffSection,')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has five sections with a blank line between them', () => {
    const firsts = linesOf(input).map(([first = '']) => first);
    const blank = firsts.flatMap((first, at) => (first === '' ? [at] : []));
    expect(blank).toHaveLength(5); // four between, one behind the last line end
    const heads = firsts.filter((_, at) => at === 0 || blank.includes(at - 1));
    expect(heads.filter((head) => head !== '')).toEqual(Array(5).fill('Section'));
  });

  test('has as many cells in each row of a section as heads', () => {
    for (const block of planCsv(input).slice(1).trimEnd().split('\r\n\r\n')) {
      const widths = Papa.parse<string[]>(block).data.map((row) => row.length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  test('sums up the answer', () => {
    const items = sectionOf(input, 'Summary').map(({ Item, Value }) => [Item, Value]);
    expect(Object.fromEntries(items)).toMatchObject({
      Plan: 'payments, prod',
      'Verdict at rest': 'may not fit',
      'Verdict over time': 'The scenario was not run.',
      'Subnet that decides': 'c',
      'Decided by its': 'addresses',
      'Left in it': '-19',
      Nodes: '18',
      'Pods asked': '504',
      'Pods hosted': '504',
      'Pods that run at most': '504',
      'Pods pending': '0',
      'Addresses that others leave': '699',
      'Addresses held': '',
      'Addresses wanted': '720',
      'of these wanted idle (warm)': '156',
      'Addresses remaining': '-21',
      'Addresses short': '21',
      'Exported on': '2026-11-03',
      'Instance limits, date': limitsProvenance.date,
      Link: input.link,
    });
  });

  test('held is what the page calls so, once nodes have started', () => {
    const run: RunTold = { ...NOTHING_REFUSED, start: startOf(input.cluster) };
    const items = sectionOf({ ...input, run }, 'Summary').map(({ Item, Value }) => [Item, Value]);
    expect(Object.fromEntries(items)).toMatchObject({
      'Addresses held': '660',
      'of these ENI primaries': '56',
      'of these pods': '504',
      'of these idle (warm)': '100',
      'Addresses wanted': '720',
      'of these wanted idle (warm)': '156',
      'Pods that run': '504',
    });
  });

  test('over time it is no better than at rest, as the page has it', () => {
    const { cluster } = input;
    const run: RunTold = { ...NOTHING_REFUSED, start: startOf(cluster) };
    const told = (own: Partial<Verdict>) =>
      sectionOf({ ...input, run, usage: answerWith(own) }, 'Summary').find(
        ({ Item }) => Item === 'Verdict over time',
      )?.Value;
    expect(told(VERDICT_OF.BLOCKS_BY_LAYOUT)).toBe('may not fit');
    expect(told({ kind: 'fits' })).toBe('fits');
  });

  test('pods that the run alone leaves without a place stand behind all else, in both languages', () => {
    const last = (podsPending: number, language: 'en' | 'ko' = 'en') => {
      const run = {
        ...NOTHING_REFUSED,
        start: startOf(input.cluster),
        verdict: { ...NOTHING_REFUSED.verdict, podsPending },
      };
      const of = { ...inputOf(PRODUCTION, language), run };
      return Object.values(sectionOf(of, { en: 'Summary', ko: '요약' }[language]).at(-1) ?? {});
    };
    expect(last(24)).toEqual(['Summary', 'Pods without a place at the end of the run', '24']);
    expect(last(24, 'ko')).toEqual(['요약', '실행이 끝날 때 자리 없는 파드', '24']);
    expect(last(0)[1]).toBe('Pods that run');
  });

  const heads = [
    'Verdict at rest',
    'Subnet that decides',
    'Decided by its',
    'Left in it',
    'Pods pending',
  ];
  const verdictCells = (own: Partial<Verdict>, language: 'en' | 'ko' = 'en') => {
    const rows = sectionOf(
      { ...inputOf(PRODUCTION, language), usage: answerWith(own) },
      { en: 'Summary', ko: '요약' }[language],
    ).map((row) => Object.values(row).slice(1));
    const from = rows.findIndex(
      ([item]) => item === { en: 'Verdict at rest', ko: '평소 판정' }[language],
    );
    return rows.slice(from, from + 4).map(([, value]) => value);
  };

  test('says each kind of verdict in its own cells, in both languages', () => {
    const shown = Object.values(VERDICT_OF).map((of) => [
      verdictCells(of).join(' · '),
      verdictCells(of, 'ko').join(' · '),
    ]);
    expect(shown).toEqual([
      ['fits · c · addresses · 23', '수용됨 · c · IP 주소 · 23'],
      ['short of warm · c · addresses · -19', '웜 IP 부족 · c · IP 주소 · -19'],
      ['may not fit · c · addresses · -19', '수용되지 않을 수 있음 · c · IP 주소 · -19'],
      ['may not fit · c · addresses · -19', '수용되지 않을 수 있음 · c · IP 주소 · -19'],
      ['may not fit · c · addresses · -19', '수용되지 않을 수 있음 · c · IP 주소 · -19'],
      ['may not fit · c · addresses · -19', '수용되지 않을 수 있음 · c · IP 주소 · -19'],
      ['may not fit · c · /28 blocks · -14', '수용되지 않을 수 있음 · c · /28 블록 · -14'],
      ['may not fit · c · addresses · 23', '수용되지 않을 수 있음 · c · IP 주소 · 23'],
      ['does not fit · c · addresses · -19', '수용되지 않음 · c · IP 주소 · -19'],
      ['does not fit · c · addresses · -19', '수용되지 않음 · c · IP 주소 · -19'],
      ['does not fit ·  · NAU quota · -30500', '수용되지 않음 ·  · NAU 할당량 · -30500'],
      ['cannot work ·  ·  · ', '작동하지 않음 ·  ·  · '],
    ]);
  });

  test('tells behind all other columns what is held once nodes have started, as far as that is known', () => {
    const { cluster, ...input } = inputOf(PRODUCTION);
    const run: RunTold = { ...NOTHING_REFUSED, start: startOf(cluster) };
    const ends = (told: RunTold, title: string, columns: readonly string[]) =>
      sectionOf({ ...input, cluster, run: told }, title).map((row) => {
        expect(Object.keys(row).slice(-columns.length)).toEqual(columns);
        return columns.map((column) => row[column]).join(' ');
      });
    const { subnets, groups } = en;
    const { heldStarted, warmStarted, freeStarted, podsWaiting } = subnets;
    const ofSubnets = [heldStarted, warmStarted, freeStarted, podsWaiting];
    const ofGroups = [
      groups.heldStarted,
      groups.warmStarted,
      groups.nodesLacking,
      groups.heldLeastStarted,
      groups.heldMostStarted,
    ];
    expect(ends(run, subnets.title, ofSubnets)).toEqual([
      '225 38 14 0',
      '225 38 14 0',
      '210 24 11 0',
    ]);
    expect(ends(run, groups.title, ofGroups)).toEqual(['360 60 0 30 30', '300 40 4 45 60']);
    expect(ends(input.run, groups.title, ofGroups)).toEqual(['    ', '    ']);
  });

  test('says beside it what the run of the scenario came to, in both languages', () => {
    const cell = (run: RunTold, language: 'en' | 'ko') => {
      const { summary } = { en, ko }[language];
      const rows = sectionOf({ ...inputOf(PRODUCTION, language), run }, summary.title);
      return rows.find((row) => row[summary.item] === summary.runVerdict)?.[summary.value];
    };
    const start = startOf(inputOf(PRODUCTION).cluster);
    const done = (kind: RunVerdict['kind']): RunTold => ({
      ...NOTHING_REFUSED,
      verdict: { ...NOTHING_REFUSED.verdict, kind },
      start,
    });
    const runs: readonly RunTold[] = [
      ...VERDICTS.map(done),
      done('unknown'),
      { status: 'checking', scenario: 'upgrade' },
      { status: 'not-run', scenario: 'upgrade' },
      { status: 'faulty', scenario: 'scenario' },
    ];
    expect(runs.map((run) => `${cell(run, 'en')} · ${cell(run, 'ko')}`)).toEqual([
      // At rest it may not fit: its scenario is no better.
      'may not fit · 수용되지 않을 수 있음',
      'may not fit · 수용되지 않을 수 있음',
      'may not fit · 수용되지 않을 수 있음',
      'does not fit · 수용되지 않음',
      'cannot work · 작동하지 않음',
      'The scenario was not run. · 시나리오는 실행되지 않았습니다.',
      'Checking the upgrade… · 업그레이드를 확인 중입니다…',
      'The scenario was not run. · 시나리오는 실행되지 않았습니다.',
      'The scenario can’t be read. · 시나리오를 읽을 수 없습니다.',
    ]);
  });

  test('leaves the subnet, what decides and what is left empty where the plan cannot work', () => {
    const usage = answerWith({ ...VERDICT_OF.REFUSED, ...FIVE_PENDING });
    const items = sectionOf({ ...input, usage }, 'Summary').map(({ Item, Value }) => [Item, Value]);
    const summary = Object.fromEntries(items);
    expect(heads.map((head) => summary[head])).toEqual(['cannot work', '', '', '', '5']);
  });

  test('says so when fields could not be read, and how many, in each language', () => {
    const items = (unreadFields: number, language: 'en' | 'ko') => {
      const labels = { en, ko }[language];
      const rows = sectionOf({ ...input, labels, unreadFields }, labels.summary.title);
      const { item, value, notCurrent } = labels.summary;
      return rows.flatMap((row) => (row[item] === notCurrent ? [row[value]] : []));
    };
    for (const language of ['en', 'ko'] as const) {
      expect(items(0, language)).toEqual([]);
      expect(items(2, language)).toEqual([expect.stringContaining('2')]);
    }
    expect(items(1, 'en')).toEqual([
      '1 field could not be read: numbers and link are of the last plan that could',
    ]);
  });

  test('has a link that opens the plan', () => {
    const link = sectionOf(input, 'Summary').find(({ Item }) => Item === 'Link')?.Value;
    expect(link).toBe(`https://planner.example/?${formatLink(input.plan)}`);
  });

  test('has AWS’s settings, unset ones too', () => {
    const text = {
      ...PRODUCTION,
      settings: { ...PRODUCTION.settings, WARM_IP_TARGET: '2', WARM_PREFIX_TARGET: 'unset' },
    };
    const settings = sectionOf(inputOf(text), 'Settings').map(({ Setting, Value }) => [
      Setting,
      Value,
    ]);
    expect(settings).toEqual([
      ['ENABLE_PREFIX_DELEGATION', 'false'],
      ['WARM_ENI_TARGET', '1'],
      ['WARM_IP_TARGET', '2'],
      ['MINIMUM_IP_TARGET', 'unset'],
      ['WARM_PREFIX_TARGET', 'unset'],
      ['MAX_ENI', 'unset'],
      ['ipFamily', 'ipv4'],
      ['AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG', 'false'],
      ['ENABLE_SUBNET_DISCOVERY', 'true'],
      ['ENABLE_POD_ENI', 'false'],
      ['ENABLE_MULTI_NIC', 'false'],
      ['enable-windows-prefix-delegation', 'false'],
      ['warm-ip-target', '1'],
      ['minimum-ip-target', '3'],
      ['warm-prefix-target', '0'],
      ['Max pods cap of managed node groups', 'true'],
      ['hostNetwork pods per node', '2'],
      ['System pods per node', '0'],
      ['Pods for the whole cluster', '0'],
      ['NAU quota of the VPC', '64000'],
      ['Network interface quota of the Region', '5000'],
    ]);
  });

  test('has one row for each subnet, whose cells sum up', () => {
    const rows = sectionOf(input, 'Subnets');
    expect(rows.map((row) => [row.Subnet, row.CIDR, row.Left])).toEqual([
      ['a', '10.0.0.0/24', '-1'],
      ['b', '10.0.1.0/24', '-1'],
      ['c', '10.0.2.0/24', '-19'],
    ]);
    for (const row of rows) {
      const number = (head: string) => Number(row[head]);
      expect(number('Addresses')).toBe(
        number('Reserved by AWS') +
          number('In use already') +
          number('Held by nodes') +
          number('Left'),
      );
      expect(number('Held by nodes')).toBe(
        number('ENI primaries') + number('Pods') + number('Warm'),
      );
      expect(row['/28 wanted']).toBe('');
    }
  });

  test('has one row for each node group, whose cells sum up', () => {
    const rows = sectionOf(input, 'Node groups');
    expect(rows).toMatchObject([
      { 'Node group': 'm5.large', Nodes: '12', 'Max pods': '29', 'Held per node at most': '30' },
      { 'Node group': 'c5.2xlarge', Nodes: '6', 'Max pods': '58', 'Held per node at most': '60' },
    ]);
    const held = rows.map((row) => Number(row['Addresses held']));
    expect(held.reduce((sum, one) => sum + one, 0)).toBe(usage.totals.held);
  });

  test('says what each subnet is for, and what it keeps back', () => {
    const text = planText({
      subnets: [
        subnetText({ explicitReservation: '10' }),
        subnetText({
          id: 's2',
          range: '10.0.1.0/24',
          use: 'multus',
          hostLocal: '10.0.1.70-10.0.1.80',
          prefixReservation: '4',
        }),
      ],
    });
    expect(sectionOf(inputOf(text), 'Subnets')).toMatchObject([
      { 'Used for': 'nodes and pods', 'of these explicit reservations': '10' },
      { 'Used for': 'Multus', 'of these host-local': '11', '/28 reserved for prefixes': '4' },
    ]);
  });

  test('calls the subnets of nodes whose pods have others what the page calls them, as the command line does', () => {
    const link =
      '?custom-networking=true&subnet=a:10.0.0.0/24&subnet=a:100.64.0.0/20;use=pods&node=m5.large:3:10';
    for (const language of ['en', 'ko'] as const) {
      const { csv, needs } = MESSAGES[language];
      const input = inputOf(linkText(link), language);
      const [nodes, pods] = sectionOf(input, csv.subnets.title);
      expect(nodes?.[csv.subnets.use]).toBe(needs.nodesAlone);
      expect(pods?.[csv.subnets.use]).toBe(csv.subnets.uses.pods);
    }
    const report = answerReport(answerPlan(planOf(linkText(link)), LOOKUP), undefined);
    expect(report.flat().join('\n')).toMatch(/10\.0\.0\.0\/24 +nodes +0/);
  });

  test('R41: says what was available beside the nodes, and what others then use', () => {
    const text = planText({
      live: true,
      subnets: [
        subnetText({ usedAs: 'available', used: '61' }),
        subnetText({ id: 's2', zone: 'b', range: '10.0.1.0/24', used: '5' }),
      ],
      groups: [groupText({ nodes: '6', podsPerNode: '15' })],
    });
    expect(sectionOf(inputOf(text), 'Settings')[0]).toMatchObject({
      Setting: 'Available counted while the nodes run',
      Value: 'true',
    });
    expect(sectionOf(inputOf(text), 'Subnets')).toMatchObject([
      { 'Available now, beside the nodes': '61', 'In use already': '100', Left: '61' },
      { 'Available now, beside the nodes': '', 'In use already': '5' },
    ]);
  });

  test('says what kind of nodes a group has, and what is special about them', () => {
    const own = { ...planText().settings, prefixDelegation: true, WARM_IP_TARGET: '5' };
    const text = planText({
      groups: [
        groupText({ branchPods: '3', unmanagedEnis: '1', attachedPods: '2', ownSettings: own }),
        groupText({ id: 'g2', kind: 'fargate', instanceType: '', nodes: '7' }),
      ],
    });
    const [linux, fargate] = sectionOf(inputOf(text), 'Node groups');
    expect(linux).toMatchObject({
      Kind: 'Linux',
      'Pods with security groups, per node': '3',
      'no_manage ENIs per node': '1',
      'Multus pods per ENI': '2',
    });
    expect(linux?.['Settings of its own']).toMatch(
      /^ENABLE_PREFIX_DELEGATION=true .*WARM_IP_TARGET=5/,
    );
    expect(fargate).toMatchObject({ Kind: 'Fargate', Nodes: '7', 'Settings of its own': '' });
    expect(fargate).toMatchObject({
      ENIs: '',
      'IPv4 per ENI': '',
      Mode: '',
      'Pods per node': '',
      'Max pods': '',
      'Max pods policy': '',
      'Pods hosted': '7',
    });
  });

  test('has one row for each consumer, with its subnets', () => {
    const text = planText({
      subnets: [
        subnetText({ name: 'left' }),
        subnetText({ id: 's2', zone: 'b', range: '10.0.1.0/24' }),
      ],
      consumers: [consumerText('alb', { count: '2', name: 'web' })],
      systemPodAddons: addonsText({ coredns: '' }),
    });
    expect(sectionOf(inputOf(text), 'Other consumers')).toMatchObject([
      { Consumer: 'web', Kind: 'alb', 'How many': '2', 'Addresses by subnet': 'left=16 b=16' },
    ]);
    expect(sectionOf(inputOf(text), 'Subnets')).toMatchObject([
      { 'of these named consumers': '16' },
      { 'of these named consumers': '16' },
    ]);
    expect(sectionOf(inputOf(text), 'Settings').at(-1)).toMatchObject({
      Setting: 'Add-on coredns: pods',
      Value: '2',
    });
  });

  test('counts /28 blocks where nodes hold prefixes', () => {
    const rows = sectionOf(inputOf(presetText('prefix-delegation')), 'Subnets');
    for (const row of rows) expect(Number(row['/28 wanted'])).toBeGreaterThan(0);
  });

  test('speaks Korean with the same numbers', () => {
    const english = linesOf(input);
    const korean = linesOf(inputOf(PRODUCTION, 'ko'));
    expect(korean[0]).toEqual(['구분', '항목', '값']);
    const numbers = (lines: readonly string[][]) =>
      lines.map((line) => line.filter((cell) => /^-?\d+$/.test(cell)));
    expect(numbers(korean)).toEqual(numbers(english));
  });

  test('makes names harmless that a spreadsheet would run', () => {
    const text = planText({
      name: '=1+1',
      subnets: [subnetText({ name: '@SUM(1)' })],
      groups: [
        groupText({ name: '＝cmd|x' }),
        groupText({ instanceType: '-2+3', maxEnis: '4', ipv4PerEni: '15', name: '' }),
      ],
    });
    const cells = linesOf(inputOf(text)).flat();
    expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'@SUM(1)", "'＝cmd|x", "'-2+3"]));
    const dangerous = cells.filter((cell) => /^[=+@|%\t"]|^-(?!\d+$)/.test(cell.normalize('NFKC')));
    expect(dangerous).toEqual([]);
  });
});

test('A row for each size of subnets that was run, the smallest that holds with its block', () => {
  const input = inputOf(presetText('small-production'));
  const wishes = { growth: 0, upgrade: false, zoneLoss: false, keepFree: 20 };
  const needs = [...planNeeds(input.plan, wishes, LOOKUP)].at(-1);
  if (needs === undefined) throw new Error('nothing is known');
  const sides = [{ settings: 'WARM_ENI_TARGET 1', side: needs.own }];
  const rows = linesOf({ ...input, needs: { of: needs, sides } }).filter(
    ([section]) => section === en.needs.title,
  );
  expect(rows.map((row) => row.slice(1, 9).join(' | '))).toEqual([
    '0 | 20 | WARM_ENI_TARGET 1 | 3 x /25 |  |  | does not fit | -147',
    '0 | 20 | WARM_ENI_TARGET 1 | 3 x /24 |  |  | may not fit | -19',
    '0 | 20 | WARM_ENI_TARGET 1 | 3 x /23 | yes | 10.0.0.0/21 | fits | 237',
  ]);
});

test('Beside addresses a row has the fewest /28 where these decide', () => {
  const link =
    '?subnet=a:/22&subnet=b:/22&ENABLE_PREFIX_DELEGATION=true&node=m5.large:12:40;max-pods=110&runs=2';
  const input = inputOf(linkText(link));
  const wishes = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };
  const needs = [...planNeeds(input.plan, wishes, LOOKUP)].at(-1);
  const rung = needs?.own.rungs.find(({ zoneLoss }) => zoneLoss?.kind === 'fits');
  if (needs === undefined || rung === undefined) throw new Error('nothing is known');
  const sides = [{ settings: 'own', side: needs.own }];
  const rows = sectionOf({ ...input, needs: { of: needs, sides } }, en.needs.title);
  const row = rows[needs.own.rungs.indexOf(rung)];
  expect(rung.zoneLoss?.room?.unit).toBe('blocks');
  expect(row?.['Fewest /28 free without that zone']).toBe(String(rung.zoneLoss?.room?.left));
  expect(Number(row?.['Fewest /28 free in an upgrade'])).toBeGreaterThan(0);
});

test('The Share menu says of the file that it has what would help, sizes and settings, in both languages', () => {
  expect(MESSAGES.en.files.csvHint).toMatch(/what would help, sizes, settings$/);
  const { repairs, needs, settings } = ko;
  for (const { title } of [repairs, needs, settings]) {
    expect(MESSAGES.ko.files.csvHint).toContain(title);
  }
});

test('A verdict in an upgrade is no better than the one at rest, as on the page', () => {
  const link =
    '?v=1&runs=1&ENABLE_PREFIX_DELEGATION=true&WARM_IP_TARGET=5&subnet=a:10.0.0.0/24:60&subnet=b:10.0.4.0/24:20&node=m5.large:6:40';
  const input = inputOf(linkText(link));
  const wishes = { growth: 0, upgrade: true, zoneLoss: true, keepFree: 0 };
  const needs = [...planNeeds(input.plan, wishes, LOOKUP)].at(-1);
  if (needs === undefined) throw new Error('nothing is known');
  const { own } = needs;
  const sides = [{ settings: 'own', side: own }];
  const rows = sectionOf({ ...input, needs: { of: needs, sides } }, en.needs.title);
  const [atRest, upgrade] = ladderOf(own, wishes, MESSAGES.en).rows.map(({ cells }) =>
    cells.map((cell) => (cell.state === 'told' ? cell.text : '')),
  );
  const sizes = rows.map((row) => row.Subnets);
  const risky = sizes.flatMap((size, at) => (upgrade?.[at] === 'may not fit' ? [size] : []));
  expect(risky).toEqual(expect.arrayContaining(['2 x /23', '2 x /22']));
  expect(atRest?.[sizes.indexOf('2 x /23')]).toBe('may not fit');
  expect(
    rows.filter((row) => row['Verdict in an upgrade'] === 'may not fit').map((row) => row.Subnets),
  ).toEqual(risky);
});

test('A row for each setting that was tried, in the order of the page, with the one that beats it', () => {
  const input = inputOf(presetText('small-production'));
  const found = [...settingsSearch(input.plan, undefined, LOOKUP)].at(-1);
  if (found === undefined) throw new Error('nothing is known');
  const search = {
    objective: 'calls',
    ranked: orderedSettings(found.costs, found.tried, 'calls'),
    tried: [],
    own: [],
    nameOf: ({ settings: of }: Pick<WarmSettings, 'settings'>) => settingName(of, MESSAGES.en),
  } as const;
  const rows = sectionOf({ ...input, search }, en.search.title);
  expect(rows).toHaveLength(found.costs.length);
  expect(rows[0]).toMatchObject({
    Section: 'Settings that cost little',
    'Least of': 'calls to EC2',
    Settings: 'WARM_IP_TARGET 1, MINIMUM 23',
    'Addresses held at rest': '576',
    'Calls to EC2 in the scenario': '54',
    'Longest wait in seconds': '8',
    'Beaten by': '',
    'Verdict at rest': 'fits',
  });
  expect(rows.find((row) => row.Settings === 'WARM_ENI_TARGET 1')?.['Beaten by']).toBe(
    rows[0]?.Settings,
  );
});

test('Settings have behind what they cost where subnets are no limit what the page shows of the plan’s own', () => {
  const link =
    '?v=1&runs=1&subnet=a:10.0.0.0/24:12&subnet=b:10.0.1.0/24:12&subnet=c:10.0.2.0/24:30&node=m5.large:12:22&node=c5.2xlarge:6:40';
  const input = inputOf(linkText(link));
  const found = [...settingsSearch(input.plan, 'a', LOOKUP)].at(-1);
  if (found === undefined) throw new Error('nothing is known');
  const compared = triedSettings(answerPlan(input.plan, LOOKUP), 'a', LOOKUP).next().value;
  const tried = [...found.tried, ...(compared?.tried ?? [])];
  const search = {
    objective: 'held',
    ranked: orderedSettings(found.costs, tried, 'held'),
    tried,
    own: [],
    nameOf: ({ settings: of }: Pick<WarmSettings, 'settings'>) => settingName(of, MESSAGES.en),
  } as const;
  const rows = sectionOf({ ...input, search }, en.search.title);
  const planned = tried.find(({ isPlanned }) => isPlanned);
  expect(rows.find((row) => row.Settings === 'WARM_ENI_TARGET 1')).toMatchObject({
    'Addresses held at rest': '720',
    'Longest wait in seconds': '8',
    'Addresses, calls and wait to the left are of': 'subnets that are large enough',
    'Addresses held in these subnets': '660',
    'Calls to EC2 in the busiest minute': String(planned?.callsInBusiestMinute),
    'Longest wait in these subnets in seconds': String(planned?.longestWaitSeconds),
    'That wait or longer': 'yes',
    'Verdict at rest': 'may not fit',
    'Verdict in the scenario': 'does not fit',
    'Verdict with the update strategy minimal': 'does not fit',
    'Zone lost': 'a',
    'Verdict without that zone': 'does not fit',
  });
  expect(planned?.longestWaitSeconds).toBeGreaterThan(600);
  const isTried = (name: string | undefined) =>
    tried.some(({ outcome }) => settingName(outcome.settings, MESSAGES.en) === name);
  const others = rows.filter((row) => !isTried(row.Settings));
  expect(others.length).toBeGreaterThan(0);
  for (const row of others) {
    // All get what they want where it fits; what else comes of them nobody knows.
    const fits = row['Verdict at rest'] === 'fits';
    expect(row['Addresses held in these subnets']).toBe(fits ? row['Addresses held at rest'] : '');
    expect(row['Calls to EC2 in the busiest minute']).toBe('');
    expect(row['Verdict in the scenario']).toBe('');
  }
});

test('Settings of a plan that must hold more than to fit say whether they do, those that were run', () => {
  const link =
    '?runs=1&subnet=a:10.0.0.0/24&subnet=b:10.0.1.0/24&node=m5.large:6:10&must-keep-free=200';
  const input = inputOf(linkText(link));
  const found = [...settingsSearch(input.plan, undefined, LOOKUP)].at(-1);
  if (found === undefined) throw new Error('nothing is known');
  const tried = [...triedSettings(answerPlan(input.plan, LOOKUP), undefined, LOOKUP)].at(-1)?.tried;
  const search = {
    objective: 'held',
    ranked: orderedSettings(found.costs, tried ?? [], 'held'),
    tried: tried ?? [],
    own: [],
    nameOf: ({ settings: of }: Pick<WarmSettings, 'settings'>) => settingName(of, MESSAGES.en),
  } as const;
  const rows = sectionOf({ ...input, search }, en.search.title);
  const met = new Map(rows.map((row) => [row.Settings, row['Requirements met']]));
  expect(met.get('WARM_IP_TARGET 1')).toBe('yes');
  expect(met.get('WARM_ENI_TARGET 1')).toBe('no');
  expect([...met.values()]).toContain('');
  const [first] = rows;
  expect(first?.['Requirements met'], 'what holds it is first').toBe('yes');
});

test('Settings that I typed stand among those that were tried, or behind them where they are no candidate', () => {
  const input = inputOf(presetText('small-production'));
  const { plan } = input;
  const found = [...settingsSearch(plan, undefined, LOOKUP)].at(-1);
  const typed = readOwnSettings('ip:7;minimum:23,eni:3,ip:1;minimum:23', plan.settings);
  const own = [...ownSettings(plan, typed, undefined, LOOKUP)].at(-1);
  if (found === undefined || own === undefined) throw new Error('nothing is known');
  const told = (
    of: readonly OwnSettings[],
    costs = [...found.costs, ...ownCandidates(of, found)],
  ) =>
    sectionOf(
      {
        ...input,
        search: {
          objective: 'held',
          ranked: orderedSettings(costs, [], 'held'),
          tried: [],
          own: of,
          nameOf: ({ settings: each }) => settingName(each, MESSAGES.en),
        },
      },
      en.search.title,
    );
  const rows = told(own);
  const typedRows = rows.filter((row) => row.Typed === 'yes');
  expect(typedRows.map((row) => row.Settings).toSorted()).toEqual([
    'WARM_ENI_TARGET 3',
    'WARM_IP_TARGET 1, MINIMUM 23',
    'WARM_IP_TARGET 7, MINIMUM 23',
  ]);
  expect(rows.filter((row) => row.Settings === 'WARM_IP_TARGET 1, MINIMUM 23')).toHaveLength(1);
  for (const row of typedRows) {
    const one = own.find(
      ({ outcome }) => settingName(outcome.settings, MESSAGES.en) === row.Settings,
    );
    expect(row).toMatchObject({
      'Addresses held at rest': String(one?.outcome.held),
      'Calls to EC2 in the scenario': String(one?.cost?.calls),
      'Longest wait in seconds': String(one?.cost?.waitSeconds),
      'Verdict at rest': MESSAGES.en.csv.summary.verdicts[one?.outcome.verdict.kind ?? 'fits'],
    });
  }
  // Before any run they are told at rest, and of the others nothing.
  const [first] = typed.map((settings) => ownAtRest(plan, settings, LOOKUP));
  expect(first && told([first], [])).toEqual([
    expect.objectContaining({
      Settings: 'WARM_IP_TARGET 7, MINIMUM 23',
      Typed: 'yes',
      'Longest wait in seconds': '',
    }),
  ]);
});

describe('Numbers that are ranges', () => {
  const text = planText({ groups: [groupText({ nodes: '4-12', podsPerNode: '20' })] });
  const told = (turning: PlanTurning | undefined) => ({ ...inputOf(text), turning });
  const turnings = [...planTurning(planOf(text), true, LOOKUP)];

  test('are told with both ends, the numbers that fit, and where the verdict turns', () => {
    const [low, high, ...nodes] = sectionOf(told(turnings[0]), 'Ranges');
    expect(low).toMatchObject({
      Number: 'all',
      'Others at': 'low ends',
      'Verdict there': 'fits',
      'Left at rest': '131',
    });
    expect(high).toMatchObject({
      'Others at': 'high ends',
      'Verdict there': 'does not fit',
      'Subnet that decides': 'a',
      'Left at rest': '-109',
    });
    expect(nodes).toHaveLength(2);
    expect(nodes[1]).toMatchObject({
      Number: 'nodes',
      'Node group': 'm5.large',
      'Low end': '4',
      'High end': '12',
      'As good as the best from': '4',
      To: '8',
      'Turns at': '9',
      'Verdict there': 'does not fit',
    });
  });

  test('with what the plan must hold and does not, and what of it was not judged', () => {
    const rows = (required: Partial<PlanText>, nodes: string) => {
      const plain = planText({ groups: [groupText({ nodes, podsPerNode: '10' })] });
      const both = { ...plain, ...required };
      const [turning] = planTurning(planOf(both), true, LOOKUP);
      return sectionOf({ ...inputOf(both), turning }, 'Ranges');
    };
    expect(rows({ mustKeepFree: '80' }, '4-6')[1]).toMatchObject({
      'Verdict there': 'does not meet a requirement',
      'Subnet that decides': 'a',
    });
    expect(rows({ mustSurviveScenario: true }, '2-3')[0]).toMatchObject({
      'Verdict there': 'fits as far as it was judged',
    });
  });

  test('with their scenario once that is run', () => {
    const nodes = sectionOf(told(turnings.at(-1)), 'Ranges').at(-1);
    expect(nodes).toMatchObject({ To: '6', 'Turns at': '7' });
  });

  test('a row for each, where nothing is known of them yet', () => {
    expect(sectionOf(told(undefined), 'Ranges')).toMatchObject([
      { Number: 'nodes', 'Low end': '4', 'High end': '12' },
    ]);
  });

  test('are not there in a plan without any, and its summary says nothing of ends', () => {
    expect(sectionOf(inputOf(PRODUCTION), 'Ranges')).toEqual([]);
    const items = (input: PlanCsvInput) => sectionOf(input, 'Summary').map(({ Item }) => Item);
    expect(items(inputOf(PRODUCTION))).not.toContain('Counted at');
    expect(items(told(undefined))).toContain('Counted at');
  });
});
