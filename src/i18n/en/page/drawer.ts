import type { LackingNodes } from '@/engine';
import { count, findNoPlace, fromTo } from '@/i18n/en/wording/counts';
import { ordinal } from '@/i18n/en/wording/ordinal';
import { formatCount } from '@/i18n/wording/number-format';

/** Used and available, as the spreadsheet has it and as we do. */
export interface SheetNumbers {
  readonly used: number;
  readonly available: number;
  readonly ours: number;
  readonly oursAvailable: number;
}

/** The proof at the right of the page, and the lines that open it. */
export const drawer = {
  label: 'Why, and what else there is to know',
  /** The same where space is short. */
  title: 'Why',
  close: 'Close',
  lines: 'More about this plan',
  notes: (notes: number) => (notes === 0 ? 'No notes' : count(notes, 'note')),
  spreadsheet: 'AWS’s spreadsheet',
  mistakes: 'Common mistakes',
  mistakesTouched: (mistakes: number) =>
    `${formatCount(mistakes)} ${mistakes === 1 ? 'touches' : 'touch'} this plan`,
  /** `held`: where not all that is wanted is there, and it is known what is. */
  spreadsheetSays: (
    { used, available, ours, oursAvailable }: SheetNumbers,
    held: number | undefined,
    isWanted: boolean,
  ) =>
    [
      `says ${formatCount(used)} used of ${formatCount(available)}`,
      `here ${formatCount(ours)} ${isWanted ? 'wanted' : 'held'} of ${formatCount(oursAvailable)}`,
      ...(held === undefined ? [] : [`${formatCount(held)} held`]),
    ].join(' · '),
  copy: 'Copy',
  copySum: 'Copy the sum and what it does, as text',
  copied: 'Sum copied.',
  notCopied: 'The browser does not let the page copy.',
  doesTitle: 'What it does',
  does: {
    refuses: 'it cannot work',
    checking: 'the start of the nodes is being run…',
    unknown: 'not run: what nodes hold is known once the scenario has run',
    allRun: 'all pods run',
    podsWait: (pods: number) => `${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'}`,
    unplaced: findNoPlace,
    whateverFree: (unplaced: string) => `${unplaced}, whatever is free.`,
    chance: 'chance decides',
    nothing: (pods: number) =>
      `**Now:** every node holds what its settings want; ${count(pods, 'pod has', 'pods have')} an address. No node asks EC2 for more.`,
    now: (type: string, { nodes, warm, held, wanted }: LackingNodes) => {
      const keep = `**Now:** ${formatCount(nodes)} ${type} ${nodes === 1 ? 'keeps' : 'keep'} ${count(warm, 'idle address', 'idle addresses')}, not ${formatCount(wanted.warm)}`;
      return `${keep}; ${nodes === 1 ? 'it holds' : 'each holds'} ${formatCount(held)}, not ${formatCount(wanted.held)}.`;
    },
    sum: (held: number, wanted: number, free: number, atOnce: number | undefined) =>
      `${formatCount(held)} of ${formatCount(wanted)} are held, ${formatCount(free)} free${atOnce === undefined ? '' : `; ${formatCount(atOnce)} would be taken at once`}.`,
    asksAgain: (seconds: number) =>
      `**Each asks EC2 again** every ${seconds < 60 ? `${formatCount(seconds)} seconds` : count(seconds / 60, 'minute')}. T5`,
    nextPod: (nth: number) =>
      `**The ${ordinal(nth)} pod** that comes to one of them waits until one ends.`,
    wait: ({ waiting, isChance }: { waiting: number; isChance: boolean }) => {
      const wait = waiting === 1 ? 'waits' : 'wait';
      return `**${count(waiting, 'pod')} ${isChance ? 'may wait' : wait}** until a pod ends, or EC2 has an address again.`;
    },
    notThere: (nodes: number, group: string) =>
      `**${count(nodes, 'node')} of ${group}** ${nodes === 1 ? 'finds' : 'find'} no address to start; EC2 is asked again.`,
    together: (pods: number) =>
      `**May fit:** all ${count(pods, 'pod')} ${pods === 1 ? 'runs' : 'run'} if the nodes start together.`,
    someTogether: (pods: number) =>
      `**May not:** ${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'} if the nodes start together.`,
    last: (type: string, pods: number) =>
      `**May not:** on one ${type} that comes when every other node holds what it wants, ${count(pods, 'pod')} ${pods === 1 ? 'waits' : 'wait'}.`,
    layout: (wanted: number, worst: number, best: number) =>
      `**May fit, may not:** ${fromTo(worst, best)} whole /28 for ${formatCount(wanted)} wanted. With single addresses packed it fits; one single address in a /28 spoils it.`,
    order: '**May fit, may not:** which nodes come first decides who gets an address.',
  },
  sources: 'How we know',
  sourcesHint: 'rules and sources',
  sourcesText:
    'Every number follows the rules of ipamd, the daemon of the Amazon VPC CNI, and was held against recordings of AWS’s own code. These rules gave the addresses of this plan:',
};
