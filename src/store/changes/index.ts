// Changes that an answer offers, written into the form.

export {
  applyGrowth,
  applyNeeds,
  applyRepair,
  applySettings,
  applySmaller,
  applySplit,
  applyType,
} from './apply-change';
