/** Keys at the margin that begin or belong to what we read. */
const KNOWN =
  /^(?:- )?(?:apiVersion|kind|items|metadata|data|spec|Subnets|Reservations|NetworkInterfaces|SubnetIpv4CidrReservations|nodegroup|addon|cluster|Instances|AvailabilityZone|SubnetId|env|extraEnv|eniConfig|aws-vpc-cni|vpc-cni):(?:\s|$)/;
const ANY_KEY = /^[\w.-]+:(?:\s|$)/;
/** Lists of lists, and lists of objects with keys of their own, as `--query` gives them. */
const LIST = /^- (?:- |[\w]+: )\S/;
const LOOKED_AHEAD = 100;

/** Whether a YAML document that may be of use begins at a line. */
export function beginsYaml(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (KNOWN.test(line) || LIST.test(line)) return true;
  if (!ANY_KEY.test(line)) return false;
  for (const next of lines.slice(at + 1, at + LOOKED_AHEAD)) {
    if (KNOWN.test(next)) return true;
    if (!/^\s|^$|^#|^- /.test(next) && !ANY_KEY.test(next)) return false;
  }
  return false;
}
