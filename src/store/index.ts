// The door of the store: the plan of this page and the sentences of its language. Each subject of the
// store has a door of its own beside it.

export { allMessagesIn, fetchAllMessages, fetchLanguage, messagesIn } from './spoken-language';
export {
  actions,
  planner,
  switchLanguage,
  useAllMessages,
  useAnswer,
  useMessages,
  useNumberFormat,
  usePlanner,
} from './use-planner';
