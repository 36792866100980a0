// What an import tells of rows that it can't take whole.
import { expect, test } from 'vitest';
import { MESSAGES } from '@/i18n/all-messages';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { findInstanceType, TYPE_LOOKUP } from '@/limits';
import { parsePlan } from '@/plan';
import { settleLive } from '@/plan/live';
import { planOf } from './imported-plan';

const read = (text: string) => readImport([text], { findType: findInstanceType, readYaml });

test('A row that is left out is named with what is wrong with it', () => {
  const rows = ['type\tnodes\tpods', 'm5.large\t12\t22', 'm5.humongous\t3\t20', 'c5.large\tx\t4'];
  const skipped = read(rows.join('\n')).warnings.find(({ code }) => code === 'ROW_SKIPPED');
  const said = (['en', 'ko'] as const).map(
    (language) => skipped && MESSAGES[language].importWords.warning(skipped),
  );
  expect(said[0]).toBe(
    'Row 3 was left out: no type “m5.humongous”. Row 4 was left out: nodes “x”: a whole number, 0 to 100,000.',
  );
  expect(said[1]).toContain('뺀 행 3: 목록에 없는 유형 “m5.humongous”');
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
