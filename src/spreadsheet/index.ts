export * from './comparison';
export * from './spreadsheet';
