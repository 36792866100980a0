/** Parts of the page that are fetched apart from it. */
export type PartName =
  | 'chart'
  | 'details'
  | 'errors'
  | 'expression'
  | 'file'
  | 'form'
  | 'keys'
  | 'link'
  | 'live'
  | 'panel'
  | 'proof'
  | 'repairs'
  | 'report'
  | 'runs'
  | 'up-to'
  | 'verdict-bar'
  | 'why';
