/** All of the search that runs in the browser. `public/search.js` fetches it when it is wanted. */
export { fillDialog } from './dialog.ts';
export { markFound } from './found.ts';
export { startPage } from './page.ts';
