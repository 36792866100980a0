import { count } from '@/i18n/en/wording/counts';

/** Above the answer, or in its place. */
export const notices = {
  draftsLost: 'This browser does not keep plans: copy the link before you leave.',
  dismiss: 'Close',

  /** In the place of the answer while there is nothing to count. */
  empty: {
    title: 'What is known?',
    nowSubnets: 'Now the subnets',
    nowGroups: 'Now the nodes',
    text: 'The answer stands here as soon as there is a subnet and a node group.',
    ways: {
      import: {
        title: 'A cluster that runs',
        text: 'Import what aws and kubectl print, or a sheet',
      },
      paste: { title: 'Rows of a spreadsheet', text: 'Paste them: instance type, nodes, pods' },
      groups: { title: 'Nodes and pods', text: 'Type them: instance type, nodes, pods' },
      needs: {
        title: 'No subnets yet',
        text: 'Three zones to begin with; the page says how large their subnets have to be',
      },
      subnets: { title: 'Subnets', text: 'Type a range, or only its size, such as /24' },
    },
    orExample: 'Or an example:',
  },
  /** In the place of the answer where there was none before. */
  notCounted: (fields: number) =>
    `Not counted yet: ${count(fields, 'field')} ${fields === 1 ? 'needs' : 'need'} a look.`,
  moreFields: (fields: number) => `and ${count(fields, 'more field')}`,
};
