// Changes that an answer offers, written into the form.

export {
  applyGrowth,
  applyNeeds,
  applyRepair,
  applySettings,
  applySplit,
  applyType,
} from './apply-change';
