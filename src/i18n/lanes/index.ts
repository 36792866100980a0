// What is said of the changes that would help, and of what proves them.

export { commonZone, howTried } from './how-tried';
export {
  type LaneProof,
  type LaneView,
  type LaneWay,
  laneViews,
} from './lane-views';
export {
  freeOfAsked,
  lackProof,
  lossProof,
  type Proof,
  restProof,
  scenarioProof,
  sizedProof,
} from './proof-words';
export { type RepairLabel, repairLabel } from './repair-label';
export { type RepairSurroundings, repairView } from './repair-view';
export { type RoomRow, type RoomUse, roomRows } from './room-rows';
export { settingsShown } from './ways-shown';
export { countsBlocks, losesBlocks, withUnits } from './with-units';
