/** Where the answer stands: “Skip to the answer” leads here. */
export const ANSWER_ID = 'answer';
