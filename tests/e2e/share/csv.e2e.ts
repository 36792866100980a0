import type { VerdictKind } from '@/engine';
import { verdictOver } from '@/engine/over-time';
import { planFigures } from '@/i18n/verdict/plan-figures';
import type { RunTold } from '@/i18n/verdict/run-told';
import { limitsProvenance, TYPE_LOOKUP } from '@/limits';
import { type Answered, toScenario } from '@/plan';
import { downloadCsv, section } from '../support/answer/csv-file';
import { answerToLink, expectAnswer } from '../support/answer/engine-answer';
import { readNumber } from '../support/answer/read-numbers';
import { expect, test } from '../support/test';

const NOT_RUN: RunTold = { status: 'not-run', scenario: 'upgrade' };

const PLAN =
  '?runs=1&name=payments%20prod&subnet=a:10.0.0.0/22:12&subnet=b:/23;available=180;name=private%20b&WARM_IP_TARGET=unset' +
  '&system-pods=1&node=m5.large:9:20&node=c5.2xlarge:3:40:ab;name=web&pods=50';

/** What the runs of the plan's scenario come to. */
function runKind({ plan }: Answered): VerdictKind {
  const scenario = toScenario(plan, TYPE_LOOKUP);
  if (scenario === undefined || plan.scenario.status === 'faulty') throw new Error('no scenario');
  const { kind } = verdictOver(scenario, plan.scenario);
  if (kind === 'unknown') throw new Error('no run');
  return kind;
}

test('the CSV file reads back with the numbers, settings and link of the page, and speaks its language', async ({
  planner,
}) => {
  const { csv } = planner.words;
  await planner.open(PLAN);
  const { usage } = answerToLink(PLAN);
  await expectAnswer(planner, { usage });
  await planner.settled();
  const file = await downloadCsv(planner);
  expect(file.name).toBe('payments-prod-subnets.csv');
  const summary = new Map(
    section(file, csv.summary.title).map((row) => [row[csv.summary.item], row[csv.summary.value]]),
  );

  await test.step('the numbers of the page', async () => {
    expect(summary.get(csv.summary.plan)).toBe('payments prod');
    expect(summary.get(csv.summary.limitsDate)).toBe(limitsProvenance.date);
    expect(summary.get(csv.summary.verdict)).toBe(csv.summary.verdicts[usage.verdict.kind]);
    expect(summary.get(csv.summary.runVerdict)).toBe(
      csv.summary.verdicts[runKind(answerToLink(PLAN))],
    );
    const { short } = usage.totals;
    const figures = {
      held: csv.summary.held,
      remaining: short > 0 ? csv.summary.short : csv.summary.remaining,
      pods: csv.summary.podsRunAtMost,
      idle: csv.summary.idle,
    } as const;
    for (const { of, label } of planFigures(usage, NOT_RUN, planner.words)) {
      const shown = (await planner.figure(of).innerText()).slice(label.length);
      expect(Number(summary.get(figures[of])), of).toBe(readNumber(shown));
    }

    const subnets = section(file, csv.subnets.title).map((row) => ({
      label: row[csv.subnets.subnet],
      held: Number(row[csv.subnets.held]),
      free: Number(row[csv.subnets.free]),
    }));
    expect(subnets).toEqual(usage.subnets.map(({ label, held, free }) => ({ label, held, free })));
    for (const row of section(file, csv.subnets.title)) {
      const number = (head: string) => Number(row[head]);
      const { size, reserved, usedByOthers, primaries, assigned, warm, free } = csv.subnets;
      const parts = [reserved, usedByOthers, primaries, assigned, warm, free].map(number);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(number(size));
    }

    const groups = section(file, csv.groups.title).map((row) => ({
      label: row[csv.groups.group],
      nodes: Number(row[csv.groups.nodes]),
      held: Number(row[csv.groups.held]),
    }));
    expect(groups).toEqual(usage.groups.map(({ label, nodes, held }) => ({ label, nodes, held })));
  });

  await test.step('the settings, and a link to this page that opens the same plan', () => {
    const settings = section(file, csv.settings.title).map((row) => [
      row[csv.settings.setting],
      row[csv.settings.value],
    ]);
    expect(settings).toContainEqual(['ENABLE_PREFIX_DELEGATION', 'false']);
    expect(settings).toContainEqual(['WARM_ENI_TARGET', '1']);
    expect(settings).toContainEqual(['WARM_IP_TARGET', 'unset']);
    const link = summary.get(csv.summary.link) ?? '';
    expect(new URL(link).origin).toBe(new URL(planner.page.url()).origin);
    expect(answerToLink(link).plan).toEqual(answerToLink(PLAN).plan);
  });

  await test.step('the language of the page, on the disk as UTF-8 with a byte order mark', async () => {
    await planner.button(planner.words.shell.otherLanguage).click();
    const korean = planner.in('ko');
    const { groups } = korean.words.csv;
    const inKorean = await downloadCsv(korean);
    expect(section(inKorean, groups.title)[1]?.[groups.group]).toBe('web');
    expect(groups.title).not.toBe(csv.groups.title);
    expect([...inKorean.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(inKorean.text).toContain(groups.title);
    expect(inKorean.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
