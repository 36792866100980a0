/** Before the name of all that the page keeps in the browser: other pages may share its storage. */
export const STORAGE_PREFIX = 'eks-subnet-planner/';
