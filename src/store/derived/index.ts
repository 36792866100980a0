// What follows from an answer, worked out once for it.

export { claimsOf } from './claims';
export { knowFindings, notesOf } from './notes';
export { notesTold } from './notes-told';
export { plannedOf } from './planned';
export { changesAtRestOf, repairsOf } from './repairs';
export { spreadsheetOf } from './spreadsheet';
export { rowColour, subnetColour } from './subnet-colours';
