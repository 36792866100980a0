/** Parts of the page that are fetched apart from it. */
export type PartName =
  | 'addons'
  | 'chart'
  | 'consumers'
  | 'details'
  | 'errors'
  | 'file'
  | 'language'
  | 'link'
  | 'networking'
  | 'paste'
  | 'proof'
  | 'repairs'
  | 'run'
  | 'why';
