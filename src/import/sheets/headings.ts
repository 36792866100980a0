// What the heading of a column means, in English, German, French and Korean.

/** What a column of a sheet can hold that a plan has a use for. */
export type ColumnKind =
  | 'type'
  | 'nodes'
  | 'podsPerNode'
  | 'zone'
  | 'zoneId'
  | 'cidr'
  | 'available'
  | 'inUse'
  | 'subnetId'
  | 'autoPublic'
  | 'state'
  | 'name';

type Meaning = ColumnKind | 'instances' | 'other';

// In this order: "pods per node" is a number of pods, "availability zone id" no zone's name.
const MEANINGS: readonly (readonly [Meaning, RegExp])[] = [
  ['other', /\bipv6\b|association|daemon|system|시스템|데몬|network border|netzwerkgrenz|gateway/],
  [
    'other',
    /(?:node|knoten|노드) ?-?(?:name|group|pool|gruppe|그룹|이름|풀)|(?:instance|instanz|인스턴스)[ -]?id/,
  ],
  [
    'autoPublic',
    /auto-?assign public ipv4|öffentliche.*ipv4.*zuweis|automatisch.*öffentlich|퍼블릭 ipv4.*할당/,
  ],
  [
    'available',
    /\bavailable\b.*(?:ip|address)|\bfree\b.*(?:ip|address)|^(?:available|free|remaining)\b|verfügbar.*(?:ip|adress)|^(?:freie?|verfügbar)\b|disponibles?\b.*(?:ip|adresse)|^(?:libres?|disponibles?)\b|사용 ?가능.*(?:ip|주소)|여유|남은/,
  ],
  [
    'inUse',
    /\bin use\b|^used\b|\bused (?:ip|address)|belegt|in benutzung|benutzt|utilisées?|사용 ?중/,
  ],
  [
    'other',
    /\bmax|\bmin\b|total|gesamt|summe|coût|prix|heure|최대|최소|전체|합계|총|cost|price|kosten|preis|stunde|hour|비용|가격|요금/,
  ],
  ['zoneId', /(?:zone|az|zonen)[ -]?(?:id|kennung)\b|영역 ?id/],
  [
    'zone',
    /\bzone\b|zone de disponibilité|\baz\b|verfügbarkeitszone|availability ?zone|가용 ?영역|영역/,
  ],
  ['subnetId', /sub(?:net|netz)[ -]?id|서브넷 ?id/],
  ['cidr', /\bcidr\b|ip[ -]?range|range|bereich|대역|cidr 블록/],
  ['podsPerNode', /pod|파드|포드/],
  [
    'nodes',
    /^#|^(?:number|count|anzahl|nombre|no\.?) (?:of|der|de|d)? ?|(?:노드|인스턴스|서버) ?수$/,
  ],
  ['type', /type|typ\b|유형|타입/],
  [
    'nodes',
    /node|count|quantity|qty|number|anzahl|nombre|knoten|n(?:œ|oe)uds?|menge|stück|노드|개수|수량|대수/,
  ],
  ['state', /^(?:instance[ -])?(?:state|status)$|^(?:instanz-?)?(?:status|zustand)$|상태/],
  ['instances', /^(?:ec2 )?(?:instances?|instanz(?:en)?|인스턴스)$/],
  [
    'name',
    /^name$|subnet name|subnetzname|sous-réseau|^이름$|서브넷 이름|^subnet$|^subnetz$|^서브넷$/,
  ],
];

/** Columns by place; each kind at most once, the first that says so. */
export interface SheetColumns {
  readonly at: Readonly<Partial<Record<ColumnKind, number>>>;
  /** Headings of columns that are not taken. */
  readonly ignored: readonly string[];
}

/**
 * The columns that a line of headings names.
 * @param isNumeric whether the cells below a column are numbers: what "instances" depends on
 */
export function readHeadings(
  cells: readonly string[],
  isNumeric: (column: number) => boolean,
): SheetColumns {
  const at: Partial<Record<ColumnKind, number>> = {};
  const meanings = cells.map(meaningOf);
  const hasType = meanings.includes('type');
  for (const [column, meaning] of meanings.entries()) {
    const kind =
      meaning === 'instances' ? (hasType || isNumeric(column) ? 'nodes' : 'type') : meaning;
    if (kind !== 'other' && at[kind] === undefined) at[kind] = column;
  }
  const taken = new Set(Object.values(at));
  const ignored = cells.filter((cell, column) => cell !== '' && !taken.has(column));
  return { at, ignored };
}

function meaningOf(heading: string): Meaning {
  const words = heading
    .toLowerCase()
    .replace(/[()[\]/_]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return 'other';
  const meaning = MEANINGS.find(([, sign]) => sign.test(words))?.[0] ?? 'other';
  // A line of values is no line of headings: `10 nodes`.
  return /\d/.test(words.replace(/ipv4/g, '')) ? 'other' : meaning;
}
