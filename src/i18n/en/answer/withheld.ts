/** In place of an answer that contradicts itself. */
export const withheld = {
  title: 'No number is shown',
  text: 'The planner’s own check found a contradiction in this result and keeps it back. Your plan is untouched; undo the last change, or copy the link and report it.',
};
