import type { Requirements } from '@/engine';
import type { AllMessages, ScenarioName } from '@/i18n';
import { actions, useAllMessages } from '@/store';
import { HEAD_CELL } from '@/ui/shared/controls';
import { classes, ShortZones } from '@/ui/shared/look';
import type { SettingsColumn, SettingsSort } from './settings-table';

export interface SettingsAround {
  readonly scenario: ScenarioName;
  /** The plan has an upgrade that may be tried as `minimal` too. */
  readonly hasMinimal: boolean;
  readonly zone: string | undefined;
  /** A zone of the plan can be lost. */
  readonly hasZones: boolean;
  /** Some of them are judged by /28s: every number has its unit then. */
  readonly hasBlocks: boolean;
  /** Of the plan. */
  readonly required: Requirements;
}

interface SettingsHeadProps extends SettingsAround {
  readonly sort: SettingsSort;
}

/** Heads that sort; a second press turns the order. */
export function SettingsHead({ sort, ...around }: SettingsHeadProps) {
  const messages = useAllMessages();
  const { charts, lanes } = messages;
  const words = charts.settings;
  const verdicts = verdictColumns(around, messages);
  const columns: readonly (readonly [SettingsColumn, string])[] = [
    ['worth', words.setting],
    ['held', words.held],
    ['calls', words.calls],
    ['wait', words.wait],
    ...verdicts,
  ];
  return (
    <thead>
      <tr>
        {columns.map(([by, name]) => {
          const isSorted = sort.by === by;
          const ascending = by === 'worth' ? '' : by;
          const order = sort.isDescending ? 'descending' : 'ascending';
          return (
            <th
              key={by}
              scope="col"
              aria-sort={isSorted ? order : 'none'}
              className={classes(
                HEAD_CELL,
                DENSE,
                WIDTHS[by],
                by !== 'worth' && '@max-[40rem]:hidden',
                isVerdict(by) && 'text-left!',
              )}
            >
              <button
                type="button"
                className="relative min-h-6 min-w-6 pointer-coarse:min-h-11 hover:text-text"
                {...(by === 'wait' ? { title: words.waitHelp } : {})}
                onClick={() =>
                  actions.look({ sort: isSorted && !sort.isDescending ? `-${by}` : ascending })
                }
              >
                <ShortZones text={name} />
                <span aria-hidden="true" className={isSorted ? 'absolute pl-0.5' : 'hidden'}>
                  {sort.isDescending ? '↑' : '↓'}
                </span>
              </button>
            </th>
          );
        })}
        <th scope="col" className={`${HEAD_CELL} min-[85rem]:w-14`} data-print="no">
          <span className="sr-only">{lanes.use}</span>
        </th>
      </tr>
    </thead>
  );
}

/** In a narrow window they stand under the name of the settings, since the table has no room for them. */
export function verdictColumns(
  { scenario, hasMinimal, zone, hasZones }: Omit<SettingsAround, 'hasBlocks' | 'required'>,
  { charts, lanes }: Pick<AllMessages, 'charts' | 'lanes'>,
): readonly (readonly [SettingsColumn, string])[] {
  return [
    ['at-rest', lanes.atRest],
    ['scenario', lanes.scenario(scenario)],
    ...(hasMinimal ? [['minimal', charts.settings.minimal] as const] : []),
    ...(hasZones ? [['zone-loss', lanes.zoneLost(zone)] as const] : []),
  ];
}

const VERDICT = 'w-20 min-[85rem]:w-28';

/** What names leave is theirs, so that columns stay where they are when their numbers come. */
const WIDTHS: Readonly<Record<SettingsColumn, string>> = {
  worth: '',
  held: 'min-[85rem]:w-16',
  calls: 'min-[85rem]:w-11',
  wait: 'min-[85rem]:w-36',
  'at-rest': VERDICT,
  scenario: VERDICT,
  minimal: VERDICT,
  'zone-loss': VERDICT,
};

/** Nine columns in the width of the card. */
export const DENSE = 'not-first:pl-3.5! max-[85rem]:not-first:pl-1.5! max-[85rem]:text-12';

/** Its cells begin with a mark. */
function isVerdict(by: SettingsColumn): boolean {
  return ['at-rest', 'scenario', 'minimal', 'zone-loss'].includes(by);
}
