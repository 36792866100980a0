/** What settings are called on chips and in rows. */
export const settingNames = {
  prefixes: 'Prefixes',
  secondaryIps: 'Secondary IPs',
  unset: 'unset',
  minimumShort: 'MINIMUM',
};
