// Where drawing the page failed.
export const crashed = {
  title: 'The page stopped working',
  text: 'An error of the planner, not of your plan. The plan is kept; this link opens it again.',
  reload: 'Reload with this plan',
  startBlank: 'Open a blank plan',
  detail: 'What failed',
  planText: 'The plan as text',
};
