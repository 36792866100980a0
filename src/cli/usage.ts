import type { ArgumentFault } from './arguments';
import type { AskFault } from './ask/ask';
import { PLAN_QUESTIONS } from './ask/questions';

export const USAGE = `eks-subnet-planner plan LINK [--json] [--scenario]
eks-subnet-planner ask QUESTION LINK [NAME=VALUE…] [--json]
eks-subnet-planner read FILE… [--json] [--together]
eks-subnet-planner plan FILE… [--json] [--scenario]
eks-subnet-planner link FILE…

plan answers the plan in a link as the page does: whether its nodes and pods fit into its subnets.
ask answers one question about it, below.
read says what outputs of kubectl and the AWS CLI hold, each file by itself.
plan with files answers the plan that they make together; link prints it as a link.

LINK        a whole address, or what stands behind its ? or #; in quotes, as it has & in it
FILE        what kubectl or aws printed, or a sheet as CSV or TSV, kept in a file; - is
            standard input
--json      JSON instead of text
--scenario  runs the plan's scenario too: the upgrade, unless the link names another event
--together  reads all files as one: nodes with their pods, settings and subnets
--help      this text
--version   the version of the planner

Exit code   0  plan: it fits, and every pod has a place; ask: there is an answer
            3  plan: all pods run, but the warm pool is short
            1  any other answer, and a requirement of the plan that is not met; with --scenario
               the graver of both; ask: nothing fits
            2  the command line or anything in the link can't be read, its scenario too, with
               --scenario or without; standard error says why. read: a file was refused
            4  ask turning-point: nothing to look for, as no number is a range

Questions   ${PLAN_QUESTIONS.map(usageOf).join('\n            ')}

            What stands in [ ] may be left out. GROUP is a node group: its name, its type, or its
            place in the link from 1. It may be left out where the plan has one group, and has to
            be named where it has more.

Examples    eks-subnet-planner plan 'subnet=a:10.0.0.0/24&node=m5.large:6:20'
            eks-subnet-planner ask most-nodes-of-group 'subnet=a:/24&node=m5.large:6:20'
`;

/** `most-nodes-of-group [group=GROUP]` */
function usageOf({ name, inputs }: (typeof PLAN_QUESTIONS)[number]): string {
  return [name, ...inputs.map(({ shown }) => shown)].join(' ');
}

const HELP = 'See eks-subnet-planner --help.';

/** What is wrong with a command line, in one sentence, and where help is. */
export function faultSentence(fault: ArgumentFault | AskFault): string {
  return `${sentenceOf(fault)} ${HELP}`;
}

function sentenceOf(fault: ArgumentFault | AskFault): string {
  switch (fault.code) {
    case 'NO_COMMAND':
      return 'Nothing was asked for: write plan or ask and a link, or read or link and a file.';
    case 'UNKNOWN_COMMAND':
      return `There is no command “${fault.word}”: write plan, ask, read or link.`;
    case 'UNKNOWN_OPTION':
      return `There is no option ${fault.option}.`;
    case 'OPTION_WITH_VALUE':
      return `${fault.option} takes no value.`;
    case 'NO_FILE':
      return 'The file is missing. Write one or more behind read or link, or - for standard input.';
    case 'NO_LINK':
      return 'The link is missing. Write it in quotes, behind plan or behind the question.';
    case 'MORE_THAN_A_LINK':
      return `There is more than one link: “${fault.word}” is too much. Put the link in quotes.`;
    case 'OPTION_OF_PLAN':
      return `${fault.option} belongs to plan alone.`;
    case 'OPTION_OF_READ':
      return `${fault.option} belongs to read alone.`;
    case 'NO_QUESTION':
      return `The question is missing. Write one behind ask: ${PLAN_QUESTIONS.map(({ name }) => name).join(', ')}.`;
    case 'UNKNOWN_QUESTION':
      return `There is no question “${fault.question}”: write one of ${fault.known.join(', ')}.`;
    case 'NOT_AN_INPUT':
      return `“${fault.word}” is too much: behind the link stands name=value. Put the link in quotes.`;
    case 'UNKNOWN_INPUT':
      return fault.known.length === 0
        ? `${fault.question} has no “${fault.name}”: it needs nothing but the link.`
        : `${fault.question} has no “${fault.name}”, but ${fault.known.join(', ')}.`;
    case 'INPUT_TWICE':
      return `“${fault.name}” stands twice.`;
    case 'INPUT_MISSING':
      return `“${fault.name}” is missing${fault.since === undefined ? '' : `, ${fault.since}`}: write ${fault.expects}.`;
    case 'INPUT_UNREADABLE':
      return `${fault.name}=${fault.value} can’t be read: write ${fault.expects}.${fault.why === undefined ? '' : ` ${fault.why}`}`;
  }
}
