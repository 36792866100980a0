/** Parts of the page that are fetched apart from it. */
export type PartName =
  | 'chart'
  | 'consumers'
  | 'details'
  | 'errors'
  | 'every-node'
  | 'file'
  | 'language'
  | 'link'
  | 'networking'
  | 'panel'
  | 'paste'
  | 'proof'
  | 'repairs'
  | 'run'
  | 'why';
