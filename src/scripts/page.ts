import { clearFormsOnLeave } from './clear-forms.ts';
import { quickExit } from './quick-exit.ts';

const link = document.querySelector<HTMLAnchorElement>('.quick-exit');
const status = document.querySelector<HTMLElement>('[data-two-left]');

clearFormsOnLeave();
if (link && status) quickExit(link, status);
