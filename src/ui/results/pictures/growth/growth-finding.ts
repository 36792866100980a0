// What the growth chart finds, in one sentence.
import type { Counted, Growth } from '@/engine';
import type { AllMessages, ScenarioName } from '@/i18n';
import type { GrowthJudged } from '@/plan';
import { growthMarks } from './growth-stages';
import { unplacedAt } from './growth-view';

/** What grows and how it is judged. */
export interface FoundOf {
  /** The group that grows alone. */
  readonly label: string | undefined;
  readonly judged: GrowthJudged;
  readonly counted?: Counted;
  /** That of the plan. */
  readonly scenario: ScenarioName;
}

const AT_REST: FoundOf = { label: undefined, judged: 'at-rest', scenario: 'start' };

export function growthFinding(
  growth: Growth,
  planned: number,
  { charts: { growth: words } }: AllMessages,
  of: FoundOf = AT_REST,
): string {
  const marks = growthMarks(growth);
  if (planned === 0) return words.noNodes;
  const found =
    marks.length === 0
      ? words.never(planned * 2, of.counted)
      : words.marks(marks, planned, of.counted);
  const unplaced = unplacedAt(growth, planned);
  const noPlace = unplaced > 0 ? `${words.unplaced(unplaced)} ` : '';
  const told = noPlace + words.foundIn(of.judged, of.scenario, found);
  return of.label === undefined ? told : `${words.growsAlone(of.label)} ${told}`;
}
