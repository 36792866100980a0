/** Parts of the page that are fetched apart from it. */
export type PartName =
  | 'chart'
  | 'details'
  | 'errors'
  | 'file'
  | 'language'
  | 'link'
  | 'panel'
  | 'proof'
  | 'repairs'
  | 'report'
  | 'why';
