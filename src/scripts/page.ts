import { clearFormsOnLeave } from './clear-forms.ts';
import { quickExit } from './quick-exit.ts';
import { showStaleNote } from './stale-note.ts';

const link = document.querySelector<HTMLAnchorElement>('.quick-exit');
const status = document.querySelector<HTMLElement>('[data-two-left]');

clearFormsOnLeave();
showStaleNote();
if (link && status) quickExit(link, status);
