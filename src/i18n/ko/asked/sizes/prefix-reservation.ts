import { formatCidr, type PrefixReservation } from '@/engine';
import { fromTo, listOf, pieces, subnetNamed } from '@/i18n/ko/wording/counts';

export function prefixReservations(rows: readonly PrefixReservation[]): readonly string[] {
  if (rows.length === 0) return ['접두사를 점유하는 노드가 없어 예약할 것이 없습니다.'];
  return rows.map((row) => {
    const sentence = `${needed(row)} ${advice(row)} ${otherwise(row)}`;
    return rows.length === 1 ? sentence : `${subnetNamed(row.subnet)}: ${sentence}`;
  });
}

function needed({ blocksWithUpgrade, blocksAtRest }: PrefixReservation): string {
  const rest = blocksAtRest === blocksWithUpgrade ? '평소와 같이 ' : '';
  return `업그레이드에는 ${rest}/28 ${pieces(blocksWithUpgrade)}가 필요합니다.`;
}

function advice({ reserve, singlesWithUpgrade }: PrefixReservation): string {
  if (reserve.isPossible) {
    const { ranges, blocksInside } = reserve;
    return ranges.length === 0
      ? `이미 예약한 대역에 온전한 /28이 ${pieces(blocksInside)} 있습니다.`
      : `**${listOf(ranges.map(formatCidr))}** 대역을 예약하십시오.`;
  }
  const smallest =
    reserve.smallest === undefined
      ? '서브넷이 둘 이상 필요합니다.'
      : `둘 다 들어가는 가장 작은 서브넷은 /${reserve.smallest}입니다.`;
  return `개별 IP ${pieces(singlesWithUpgrade)}가 있어 예약할 자리가 없습니다. ${smallest}`;
}

function otherwise({ leftWorst, leftAtRandom, leftBest }: PrefixReservation): string {
  const whole = fromTo(leftWorst, leftBest);
  return `예약하지 않으면 온전한 /28은 ${whole}, 무작위로는 약 ${pieces(Math.round(leftAtRandom))}입니다.`;
}
