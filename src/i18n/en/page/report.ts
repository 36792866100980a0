/** The plan on paper. */
export const report = {
  kind: 'Subnet IP plan for Amazon EKS',
  answers: 'Answers',
  question: 'Question',
  answer: 'Answer',
  notKnown: 'not worked out yet',
  working: 'Working out what the report says…',
  where: 'Where, how long',
  changes: 'What would make it fit',
  change: 'Change',
  inputs: 'Inputs',
  scenario: 'Scenario',
  othersShipped: 'all others: AWS’s defaults',
  onNodes: 'Pods of the cluster',
  minute: 'Time',
  peak: (time: string) => `${time}, the peak`,
  notes: 'Notes',
  reckoned: 'How this was reckoned',
  method: (version: string) =>
    `Rules: those of ipamd in amazon-vpc-cni-k8s ${version}; the table of instance types may be of a later version. At rest: new nodes, once nothing changes any more. What AWS does not publish is assumed, as listed under Inputs.`,
  stale: 'Some fields could not be read: this is the last plan that could.',
  link: 'Open it again',
  /** `1 of 2`, between the numbers of a sheet and of all. */
  sheetOf: ' of ',
};
