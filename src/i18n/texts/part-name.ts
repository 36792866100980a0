/** Parts of the page that are fetched apart from it. */
export type PartName =
  | 'chart'
  | 'details'
  | 'errors'
  | 'file'
  | 'keys'
  | 'link'
  | 'panel'
  | 'proof'
  | 'repairs'
  | 'report'
  | 'up-to'
  | 'verdict-bar'
  | 'why';
