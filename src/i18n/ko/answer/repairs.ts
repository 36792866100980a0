import type { repairs as english } from '@/i18n/en/answer/repairs';
import type { Room } from '@/i18n/verdict-values';
import { amountOf, listOf, pieces, placeOf } from './counts';

function amount({ left, unit }: Room): string {
  return amountOf(unit, Math.abs(left));
}

/** `c`, or `VPC` */
function place({ unit, subnet }: Room): string {
  return unit === 'addresses' || unit === 'blocks' ? subnet : placeOf(unit, subnet);
}

export const repairs: typeof english = {
  becomes: (kind, room, pending) => {
    switch (kind) {
      case 'fits':
        return pending > 0
          ? `평소 수용됨, 파드 ${pieces(pending)} 대기`
          : `평소 수용됨, ${place(room)}의 여유 ${amount(room)}`;
      case 'warm-short':
        return room.left < 0
          ? `${place(room)}의 웜 ${amount(room)} 부족`
          : `${place(room)}의 웜 IP 부족`;
      case 'may-not-fit':
        return `${place(room)}에 수용되지 않을 수 있음`;
      case 'does-not-fit':
        return `${place(room)}에서 아직 ${amount(room)} 부족`;
    }
  },
  addSubnets: (lengths, zones, everyZone) => {
    const [length] = lengths;
    const size =
      length !== undefined && lengths.every((other) => other === length)
        ? `/${length} 서브넷 추가`
        : '서브넷 추가';
    if (zones.length === 1) return `가용 영역 ${zones[0]}에 ${size}`;
    return everyZone ? `가용 영역마다 ${size}` : `가용 영역 ${listOf(zones)}에 ${size}`;
  },
  newSubnet: '새 서브넷',
  undo: (label) => `되돌리기: ${label}`,
};
