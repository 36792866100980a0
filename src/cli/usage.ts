import type { ArgumentFault } from './arguments';

export const USAGE = `eks-subnet-planner plan LINK [--json] [--scenario]

Answers the plan in a link as the page does: whether its nodes and pods fit into its subnets.

LINK        a whole address, or what stands behind its ? or #; in quotes, as it has & in it
--json      one JSON object instead of text
--scenario  runs the plan's scenario too: the upgrade, unless the link names another event
--help      this text
--version   the version of the planner

Exit code   0  fits, and no pod is pending
            3  all pods run, but the warm pool is short
            1  any other answer; with --scenario the graver of both
            2  the command line or anything in the link can't be read, its scenario too, with
               --scenario or without; standard error says why

Example     eks-subnet-planner plan 'subnet=a:10.0.0.0/24&node=m5.large:6:20'
`;

const HELP = 'See eks-subnet-planner --help.';

/** What is wrong with a command line, in one sentence, and where help is. */
export function faultSentence(fault: ArgumentFault): string {
  return `${sentenceOf(fault)} ${HELP}`;
}

function sentenceOf(fault: ArgumentFault): string {
  switch (fault.code) {
    case 'NO_COMMAND':
      return 'Nothing was asked for: write plan and a link.';
    case 'UNKNOWN_COMMAND':
      return `There is no command “${fault.word}”: write plan and a link.`;
    case 'UNKNOWN_OPTION':
      return `There is no option ${fault.option}.`;
    case 'OPTION_WITH_VALUE':
      return `${fault.option} takes no value.`;
    case 'NO_LINK':
      return 'The link is missing. Write it behind plan, in quotes.';
    case 'MORE_THAN_A_LINK':
      return `There is more than one link: “${fault.word}” is too much. Put the link in quotes.`;
  }
}
