const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** A comment of the most that there may be stands behind the end. */
const END_WITHIN = 22 + 65_535;
/** A workbook of node groups has a tenth of either. */
const MOST_BYTES = 20_000_000;
const MOST_ENTRIES = 200;
/** What packing adds where nothing could be packed. */
const OVERHEAD = 1_000;

/**
 * Whether a zip says of itself that it unpacks to more than any workbook, or can't be trusted in what it
 * says: an entry that is smaller unpacked than packed. Nothing is unpacked.
 */
export function isZipBomb(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return false;
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) return true;
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return false;
    const packed = view.getUint32(at + 20, true);
    const declared = view.getUint32(at + 24, true);
    unpacked += declared;
    if (unpacked > MOST_BYTES || packed > declared + OVERHEAD) return true;
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += lengths.reduce((sum, length) => sum + length, 46);
  }
  return false;
}

function endOf(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_WITHIN);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}
