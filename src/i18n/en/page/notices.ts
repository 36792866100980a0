/** Above the answer, or in its place. */
export const notices = {
  draftsLost: 'This browser does not keep plans: copy the link before you leave.',
  dismiss: 'Close',

  empty: {
    title: 'Start with a subnet and a node group',
    orExample: 'or with an example',
  },
};
