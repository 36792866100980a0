import type { Constraint } from '@/engine';
import type { Tight } from '@/i18n/verdict-values';
import { formatCount } from '@/i18n/wording/number-format';

const NAMES_SHOWN = 6;

/** `1,234개` */
export function pieces(amount: number): string {
  return `${formatCount(amount)}개`;
}

/** `파드 53개 중 8개는 자리가 없습니다` */
export function findNoPlace(pods: number, of?: number): string {
  return `${placeOf(pods, of)} 없습니다`;
}

/** To go on from: `파드 280개 중 26개는 자리가 없고` */
export function findNoPlaceAnd(pods: number, of?: number): string {
  return `${placeOf(pods, of)} 없고`;
}

function placeOf(pods: number, of: number | undefined): string {
  return `파드 ${of === undefined ? '' : `${pieces(of)} 중 `}${pieces(pods)}는 자리가`;
}

/** `자리 없음 8개`; 대기 is said of pods that wait for an address. */
export function withoutPlace(pods: number): string {
  return `자리 없음 ${pieces(pods)}`;
}

/** What is scarce, above the subnets: `NAU 30,500`, `네트워크 인터페이스 1,000개`. */
export function amountOf(unit: Constraint, amount: number): string {
  switch (unit) {
    case 'addresses':
      return `IP ${pieces(amount)}`;
    case 'blocks':
      return `/28 블록 ${pieces(amount)}`;
    case 'nau':
      return `NAU ${formatCount(amount)}`;
    case 'enis':
      return `네트워크 인터페이스 ${pieces(amount)}`;
  }
}

/** `서브넷 c`, `서브넷 a, b`; one that is called so already, `subnet-0bb1c79d`, is not called so twice. */
export function subnetNamed(labels = ''): string {
  return /^\**(subnet|서브넷)/i.test(labels) ? labels : `서브넷 ${labels}`;
}

/** Where it is scarce: `서브넷 c`, `VPC`. */
export function whereScarce(unit: Constraint, subnet: string): string {
  if (unit === 'nau') return 'VPC';
  return unit === 'enis' ? '리전' : subnetNamed(subnet);
}

/** `서브넷 c`, `각 서브넷`, `서브넷 2개 각각` */
export function whereTight({ labels, isEvery }: Tight): string {
  const many = labels.length;
  if (many < 2) return subnetNamed(`${labels}`);
  return isEvery ? '각 서브넷' : `서브넷 ${pieces(many)} 각각`;
}

/** `가장 빠듯한 서브넷 c`: where others have more. */
export function asTightest(tight: Tight): string {
  return (tight.isEvery ? '' : '가장 빠듯한 ') + whereTight(tight);
}

/** `18대` */
export function machines(amount: number): string {
  return `${formatCount(amount)}대`;
}

/** `a, b, c`; past six, `a, b, c, d, e, f 외 58개`. A noun of our own follows, never a particle. */
export function listOf(items: readonly string[]): string {
  const rest = items.length - NAMES_SHOWN;
  if (rest <= 1) return items.join(', ');
  return `${items.slice(0, NAMES_SHOWN).join(', ')} 외 ${pieces(rest)}`;
}

/** Values that belong to names, in their order; once, when they are all the same. */
export function valuesOf(values: readonly string[]): string {
  return values.every((value) => value === values[0]) ? (values[0] ?? '') : listOf(values);
}

/** `각각 1개, 1개, 19개`, `각각 4개` when all have 4, or `19개` alone. */
export function piecesEach(amounts: readonly number[]): string {
  const shown = valuesOf(amounts.map(pieces));
  return amounts.length === 1 ? shown : `각각 ${shown}`;
}

/** `0~14개`, or `14개` */
export function fromTo(low: number, high: number): string {
  return low === high ? pieces(high) : `${formatCount(low)}~${pieces(high)}`;
}
