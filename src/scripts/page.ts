import { clearFormsOnLeave } from './clear-forms.ts';
import { quickExit } from './quick-exit.ts';
import { startSearch } from './search/search.ts';
import { showStaleNote } from './stale-note.ts';

const link = document.querySelector<HTMLAnchorElement>('.quick-exit');
const status = document.querySelector<HTMLElement>('[data-two-left]');

clearFormsOnLeave();
showStaleNote();
// In the script of every page: one of its own would be a fifth request on the search page.
startSearch();
if (link && status) quickExit(link, status);
