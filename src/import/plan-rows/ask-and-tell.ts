// What is asked of the person, and what is assumed until they answer.
import type { Imported, ImportedGroup } from '@/import/summary/imported';
import type { SeenAddons } from './cluster/addon-rows';
import { podsChoice } from './group-texts';
import type { AskedPods, ImportAnswers, ImportAssumption, ImportQuestion } from './import-answers';
import type { PodSubnetsUse } from './pod-subnets';
import type { RunningNodes } from './running-nodes';
import type { SubnetTexts } from './subnet-texts';

/** What follows from an import. */
export interface SeenPlan {
  readonly imported: Imported;
  readonly here: readonly ImportedGroup[];
  readonly asked: readonly AskedPods[];
  readonly nodesRun: RunningNodes;
  readonly podSubnets: PodSubnetsUse;
}

export function questionsOf({
  imported,
  here,
  asked,
  nodesRun,
  podSubnets,
  answers,
}: SeenPlan & { readonly answers: ImportAnswers }): readonly ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const { running, isAsked, nodes } = nodesRun;
  if (isAsked) questions.push({ kind: 'running', answer: running, nodes });
  if (podSubnets.isAsked) {
    const { length } = imported.podSubnets;
    questions.push({ kind: 'podSubnets', answer: podSubnets.areUsed, subnets: length });
  }
  const unsure = asked.filter(({ seen }) => seen === undefined || seen.most !== seen.least);
  if (unsure.length > 0) {
    const differ = unsure.some(({ seen }) => seen !== undefined);
    questions.push({ kind: 'pods', answer: podsChoice(answers), groups: asked, differ });
  }
  const ranged = here.filter(({ range }) => range?.max !== undefined);
  const desired = ranged.reduce((sum, { count, range }) => sum + (count ?? range?.desired ?? 0), 0);
  const max = ranged.reduce((sum, { range }) => sum + (range?.max ?? 0), 0);
  if (max > desired)
    questions.push({ kind: 'size', answer: answers.size ?? 'desired', desired, max });
  if (imported.doubtful.length > 0) {
    const rows = imported.doubtful.map(({ type, count }) => ({
      type: type ?? undefined,
      nodes: count ?? 0,
    }));
    questions.push({ kind: 'doubtful', answer: answers.doubtful ?? 'take', rows });
  }
  return questions;
}

/** Adds what stands in the plan without being in the text. */
export function tellAssumed(
  {
    imported,
    subnets,
    addons,
    here,
    asked,
    nodesRun,
    podSubnets,
  }: SeenPlan & { readonly subnets: SubnetTexts; readonly addons: SeenAddons },
  assumed: Set<ImportAssumption>,
): void {
  const tell = (what: ImportAssumption, isSo: boolean) => {
    if (isSo) assumed.add(what);
  };
  const hasRows = here.length > 0;
  tell('NODES_RUN', nodesRun.isAsked && nodesRun.running);
  tell('NODES_COME', nodesRun.isAsked && !nodesRun.running);
  tell(
    'PODS_THAT_FIT',
    asked.some(({ seen }) => seen === undefined),
  );
  tell(
    'PODS_ON_A_NODE',
    asked.some(({ seen }) => seen !== undefined && seen.most !== seen.least),
  );
  tell('SETTINGS_SHIPPED', hasRows && Object.keys(imported.settings).length === 0);
  tell(
    'MAX_PODS_FORMULA',
    here.some(({ maxPods, kind }) => maxPods === undefined && kind !== 'fargate'),
  );
  tell('PUBLIC_FOR_OTHERS', subnets.hasPublic);
  tell('OTHERS_WITHOUT_NODES', subnets.isSeen);
  tell(
    'CONSUMERS_AMONG_OTHERS',
    subnets.rows.length > 0 && !subnets.isLive && imported.consumers.length > 0,
  );
  tell('REPLICAS_AS_ADDONS', addons.hasReplicas);
  tell('PODS_STAY_IN_NODE_SUBNETS', podSubnets.isAsked && !podSubnets.areUsed);
  tell(
    'COUNTS_MISSING',
    here.some(({ count, range }) => count === null && range === undefined),
  );
  tell(
    'TYPES_MISSING',
    here.some(({ type, types, kind }) => (type ?? types?.[0]) === undefined && kind !== 'fargate'),
  );
  tell(
    'FIRST_TYPE_TAKEN',
    here.some(({ types }) => (types?.length ?? 0) > 1),
  );
  tell(
    'ZONES_ALL',
    here.some(({ zones, zonesAllowed }) => zones === undefined && zonesAllowed === undefined),
  );
  tell(
    'IDS_LEFT_OUT',
    imported.subnets.some(({ cidr, size }) => cidr === undefined && size === undefined),
  );
}
