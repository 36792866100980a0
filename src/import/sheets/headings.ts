// What the heading of a column means, in English and the languages that people have their sheets in.

/** What a column of a sheet can hold that a plan has a use for. */
export type ColumnKind =
  | 'type'
  | 'nodes'
  | 'least'
  | 'most'
  | 'podsPerNode'
  | 'maxPods'
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
  ['nodes', /^(?:desired|wanted)(?: (?:size|nodes?|capacity|count))?$|^gewünscht|^희망|^원하는/],
  ['least', /^min(?:imum)?(?: ?(?:size|nodes?|knoten))?$|^최소(?: ?(?:크기|노드 ?수?))?$/],
  ['most', /^max(?:imum)?(?: ?(?:size|nodes?|knoten))?$|^최대(?: ?(?:크기|노드 ?수?))?$/],
  ['maxPods', /^max(?:imum)?[ -]?pods?(?: (?:per|je|pro) (?:node|knoten))?$|^최대 ?파드(?: ?수)?$/],
  [
    'other',
    /(?:node|knoten|노드) ?-?(?:name|group|pool|gruppe|그룹|이름|풀)|(?:instance|instanz|인스턴스)[ -]?id/,
  ],
  [
    'autoPublic',
    /auto-?assign public ipv4|öffentliche.*ipv4.*zuweis|automatisch.*öffentlich|퍼블릭 ipv4.*할당|パブリック ?ipv4.*割り当て/,
  ],
  [
    'available',
    /\bavailable\b.*(?:ip|address)|\bfree\b.*(?:ip|address)|^(?:available|free|remaining)\b|verfügbar.*(?:ip|adress)|^(?:freie?|verfügbar)\b|disponibles?\b.*(?:ip|adresse)|^(?:libres?|disponibles?)\b|사용 ?가능.*(?:ip|주소)|여유|남은|利用可能な? ?(?:ip|アドレス)|空き|可用 ?ip/,
  ],
  [
    'inUse',
    /\bin use\b|\bused\b(?! for\b)|^others? use|belegt|in benutzung|benutzt|utilisées?|사용 ?중|다른 사용자|使用中|使用済み/,
  ],
  [
    'other',
    /\bmax|\bmin\b|total|gesamt|summe|coût|prix|heure|최대|최소|전체|합계|총|最大|最小|合計|料金|費用|cost|price|kosten|preis|stunde|hour|비용|가격|요금/,
  ],
  ['zoneId', /(?:zone|az|zonen)[ -]?(?:id|kennung)\b|영역 ?id|ゾーン ?id/],
  [
    'zone',
    /\bzone\b|zone de disponibilité|\baz\b|verfügbarkeitszone|availability ?zone|가용 ?영역|영역|ゾーン|可用区|^zona\b/,
  ],
  ['subnetId', /sub(?:net|netz)[ -]?id|서브넷 ?id|サブネット ?id/],
  ['cidr', /\bcidr\b|ip[ -]?range|range|bereich|대역|cidr 블록/],
  ['podsPerNode', /pod|파드|포드|ポッド/],
  [
    'nodes',
    /^#|^(?:number|count|anzahl|nombre|no\.?) (?:of|der|de|d)? ?|(?:노드|인스턴스|서버) ?수$|(?:ノード|インスタンス|サーバー?)の?数|台数|节点数|實例數|实例数/,
  ],
  ['type', /type|typ\b|\btipo\b|유형|타입|タイプ|类型|類型/],
  [
    'nodes',
    /node|count|quantity|qty|number|anzahl|nombre|knoten|n(?:œ|oe)uds?|menge|stück|\bnod[io]s?\b|\bn[óo]s(?:\s|$)|n[uú]mero|cantidad|노드|개수|수량|대수|ノード|数量|节点/,
  ],
  ['state', /^(?:instance[ -])?(?:state|status)$|^(?:instanz-?)?(?:status|zustand)$|상태|状態/],
  ['instances', /^(?:ec2 )?(?:instances?|instanz(?:en)?|인스턴스)$/],
  [
    'name',
    /^name$|subnet name|subnetzname|sous-réseau|^이름$|서브넷 이름|^subnet$|^subnetz$|^서브넷$|^名前$|^サブネット名?$/,
  ],
];

/** Columns by place; each kind at most once, the first that says so. */
export interface SheetColumns {
  readonly at: Readonly<Partial<Record<ColumnKind, number>>>;
  /** Headings of columns that are not taken. */
  readonly ignored: readonly string[];
  /** All headings, by column. */
  readonly headings: readonly string[];
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
  return { at, ignored, headings: cells };
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
