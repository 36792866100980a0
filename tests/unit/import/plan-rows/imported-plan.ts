// A small cluster as tools print it, and the plan that an import makes of texts.
import type { ImportAnswers } from '@/import/plan-rows/import-answers';
import type { ImportHow } from '@/import/plan-rows/join-rows';
import { planFromImport } from '@/import/plan-rows/plan-from-import';
import { readImport } from '@/import/read-import';
import { readYaml } from '@/import/structured/read-yaml';
import { findInstanceType, TYPE_LOOKUP } from '@/limits';
import { answerPlan, EMPTY_PLAN_TEXT, formatLink, type PlanText, parsePlan } from '@/plan';
import { settleLive } from '@/plan/live';

const SOURCES = { ...TYPE_LOOKUP, settleLive };
export const NODES = [
  'NAME                                               STATUS   ROLES    AGE   VERSION   INSTANCE-TYPE   ZONE',
  'ip-10-50-0-11.eu-central-1.compute.internal        Ready    <none>   12d   v1.33.5   m5.large        eu-central-1a',
  'ip-10-50-1-12.eu-central-1.compute.internal        Ready    <none>   12d   v1.33.5   m5.large        eu-central-1b',
  'ip-10-50-0-13.eu-central-1.compute.internal        Ready    <none>   12d   v1.33.5   m5.large        eu-central-1a',
].join('\n');
export const SUBNETS = [
  'subnet-0aaa1111bbb22220a\teu-central-1a\t10.50.0.0/24\t150',
  'subnet-0aaa1111bbb22220b\teu-central-1b\t10.50.1.0/24\t190',
].join('\n');
export const SETTINGS = 'WARM_IP_TARGET=2\nMINIMUM_IP_TARGET=24';

export function planOf(
  texts: readonly string[],
  answers: ImportAnswers = {},
  base: PlanText = EMPTY_PLAN_TEXT,
  how: ImportHow = 'replace',
) {
  const imported = readImport(texts, { findType: findInstanceType, readYaml });
  return planFromImport(imported, base, how, answers, TYPE_LOOKUP);
}

export function answered(text: PlanText) {
  const parsed = parsePlan(text, SOURCES);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return { link: formatLink(parsed.plan), ...answerPlan(parsed.plan, SOURCES) };
}
