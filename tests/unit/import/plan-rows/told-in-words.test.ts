// What an import tells of rows that it can't take whole.
import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { openParts } from '@/import/summary/tell-gaps';
import { findInstanceType, TYPE_LOOKUP } from '@/limits';
import { parsePlan } from '@/plan';
import { settleLive } from '@/plan/live';
import { planOf } from './imported-plan';

const read = (text: string) => readImport([text], { findType: findInstanceType, readYaml });

test('A row that is left out is named with what is wrong with it', () => {
  const rows = ['type\tnodes\tpods', 'm5.large\t12\t22', 'a rack\t3\t20', 'c5.large\tx\t4'];
  const skipped = read(rows.join('\n')).warnings.find(({ code }) => code === 'ROW_SKIPPED');
  const said = (['en', 'ko'] as const).map(
    (language) => skipped && MESSAGES[language].importWords.warning(skipped),
  );
  expect(said[0]).toBe(
    'Row 3 was left out: no type “a rack”. Row 4 was left out: nodes “x”: a whole number, 0 to 100,000.',
  );
  expect(said[1]).toContain('뺀 행 3: 목록에 없는 유형 “a rack”');
});

test('Nodes of a type that is not said have no number of pods: none would fit any size', () => {
  const nodes = [
    'NAME                        STATUS   ROLES    AGE   VERSION',
    'ip-10-0-1-12.ec2.internal   Ready    <none>   12d   v1.31.2-eks-7f9249a',
    'ip-10-0-2-45.ec2.internal   Ready    <none>   12d   v1.31.2-eks-7f9249a',
  ];
  const { groups, text } = planOf([
    nodes.join('\n'),
    'subnet-0aaa1111bbb22220a\teu-central-1a\t10.50.0.0/24\t150',
  ]);
  expect(groups).toMatchObject([{ instanceType: '', nodes: '2', podsPerNode: '' }]);
  const parsed = parsePlan(text, { ...TYPE_LOOKUP, settleLive });
  const wrong = JSON.stringify(parsed.ok ? [] : parsed.errors);
  expect(wrong).toContain('"instanceType"');
  expect(wrong).toContain('"podsPerNode"');
});

const words = (text: string, language: 'en' | 'ko' = 'en') =>
  read(text).warnings.map(MESSAGES[language].importWords.warning);
const labelled = (...types: readonly string[]) =>
  [
    'NAME                        STATUS   ROLES    AGE   VERSION               INSTANCE-TYPE    ZONE',
    ...types.map(
      (type, at) =>
        `ip-10-0-1-${at + 11}.ec2.internal   Ready    <none>   12d   v1.31.2-eks-7f9249a   ${type.padEnd(14)}   us-east-1a`,
    ),
  ].join('\n');

test('A type that the list lacks keeps its name and is named, whatever it was pasted from', () => {
  const pastes = {
    'kubectl get nodes': labelled('m5.large', 'z9x.giant'),
    rows: 'type\tnodes\tpods\nm5.large\t1\t20\nz9x.giant\t1\t20',
    'bare rows': 'm5.large\t1\t20\nz9x.12xlarge\t1\t20',
    'EC2 console': `Instance ID\tInstance type\tAvailability Zone\ni-0aaaaaaaaaaaaaaa1\tm5.large\tus-east-1a\ni-0aaaaaaaaaaaaaaa2\tz9x.giant\tus-east-1a`,
    eksctl:
      'CLUSTER\tNODEGROUP\tSTATUS\tCREATED\tMIN SIZE\tMAX SIZE\tDESIRED CAPACITY\tINSTANCE TYPE\nc\tng\tACTIVE\t2026-01-01T00:00:00Z\t1\t3\t2\tz9x.giant',
  };
  for (const [name, text] of Object.entries(pastes)) {
    const { nodes } = read(text);
    const type = name === 'bare rows' ? 'z9x.12xlarge' : 'z9x.giant';
    expect([name, nodes.map((group) => group.type).filter((one) => one !== 'm5.large')]).toEqual([
      name,
      [type],
    ]);
    expect([name, words(text)]).toEqual([
      name,
      expect.arrayContaining([
        `The list has no instance type “${type}”: choose another, or type its limits by hand.`,
      ]),
    ]);
  }
});

test('Nodes whose type is not in the text are counted: one of three is not “the types”', () => {
  const said = (text: string) => words(text).filter((one) => /instance type/.test(one));
  expect(said(labelled('m5.large', '', 'm5.large'))).toEqual([
    'The text does not say the instance type of 1 of 3 nodes.',
  ]);
  expect(said(labelled('', '', 'm5.large'))).toEqual([
    'The text does not say the instance types of 2 of 3 nodes.',
  ]);
  expect(words(labelled('m5.large', '', 'm5.large'), 'ko')).toContain(
    '텍스트에 노드 3대 중 1대의 인스턴스 유형이 없습니다.',
  );
});

test('What a warning tells is not told again as not known', () => {
  const imported = read(labelled('m5.large', ''));
  expect(imported.unknown).toContain('instance-types');
  expect(openParts(imported)).not.toContain('instance-types');
  expect(openParts(imported)).not.toContain('pods-per-node');
  expect(openParts(imported)).toContain('subnets');
});

test('A column that is not read is named, and of a row without a range or a count is said what stands there', () => {
  const sheet = [
    'Subnet\tCIDR\tAZ\tAvailable IPs\tOwner',
    'app-a\t10.0.0.0/24\ta\tsoon\tops',
    'app-b\t10.0.1/24\tb\t40\tops',
    'app-c\t10.0.2.0/24\tc\t1.234\tops',
  ].join('\n');
  expect(read(sheet).subnets.map(({ cidr }) => cidr)).toEqual(['10.0.0.0/24', '10.0.2.0/24']);
  expect(words(sheet)).toEqual(
    expect.arrayContaining([
      'Row 3 was left out: “10.0.1/24” is not an IPv4 range.',
      'Row 2: “soon” is not a number of addresses of this range. 0 in use stands in the plan. Row 4: “1.234” is not a number of addresses of this range. 0 in use stands in the plan.',
    ]),
  );
  expect(words('type\tnodes\tpods\tnote\nm5.large\t1\t20\tweb')).toContain(
    'The column “note” was not read.',
  );
});

test('Of two tables with a row that can’t be read both rows are named', () => {
  const table = (type: string) => `type\tnodes\tpods\nm5.large\t1\t20\n${type}\t2\t20`;
  const said = words(`${table('a rack')}\n\n${table('a shelf')}`);
  expect(said.join(' ')).toContain('“a rack”');
  expect(said.join(' ')).toContain('“a shelf”');
});

test('A count is part of its sentence, one or several', () => {
  const { warning } = MESSAGES.en.importWords;
  expect(warning({ code: 'PODS_PENDING', count: 1 })).toBe('1 pod waits for a node.');
  expect(warning({ code: 'PODS_PENDING', count: 2 })).toBe('2 pods wait for a node.');
  expect(warning({ code: 'TEXT_NOT_READ', count: 2 })).toBe('2 lines were not read.');
  expect(warning({ code: 'ROW_SKIPPED', count: 1 })).toBe(
    '1 row of sums or headings was left out.',
  );
});
