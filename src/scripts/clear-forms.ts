/** Empties every form on the page, the answers that the server rendered and the hidden ones too. */
export function clearForms(): void {
  for (const form of document.forms) for (const field of form.elements) blank(field);
}

/**
 * Nothing typed stays behind on the device: Chromium may keep even a no-store page whole, ready for Back.
 * `pagehide` comes after a submitted form's data has been gathered, so that sending loses nothing.
 */
export function clearFormsOnLeave(): void {
  addEventListener('pagehide', () => {
    clearForms();
    // The check page says the answers beside its form, too.
    if (takesAnswers()) document.body.hidden = true;
  });
  addEventListener('pageshow', (event) => {
    // A page that comes back from memory is empty now. Fetch it anew, without a fragment and never as a repeated post.
    if (event.persisted && document.forms.length > 0) location.replace(location.pathname + location.search);
  });
  addEventListener('submit', forgetPost);
  addEventListener('click', leaveOrJump);
}

const takesAnswers = (): boolean => document.querySelector('form[method="post"]') !== null;

/**
 * The history holds what was posted to get a page, and Back would post it again and show the answers. Not before the
 * page is left: until then a reload must bring the answers back.
 */
function forgetPost(): void {
  if (takesAnswers()) history.replaceState(null, '', location.pathname + location.search);
}

function leaveOrJump(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  // A telephone number leaves nothing.
  if (!link?.protocol.startsWith('http') || !takesAnswers()) return;
  if (link.pathname !== location.pathname || link.hash === '') forgetPost();
  else {
    // A jump within the page would leave a second entry behind, which remembers the post as well.
    event.preventDefault();
    location.replace(link.hash);
  }
}

function blank(field: Element): void {
  if (field instanceof HTMLTextAreaElement) {
    field.defaultValue = '';
    field.value = '';
  } else if (field instanceof HTMLSelectElement) {
    field.selectedIndex = -1;
  } else if (field instanceof HTMLInputElement) {
    field.checked = false;
    field.defaultChecked = false;
    // A radio button's value is the form's word, not the visitor's.
    if (field.type === 'radio' || field.type === 'checkbox') return;
    field.defaultValue = '';
    field.value = '';
  }
}
