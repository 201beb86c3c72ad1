/** Empties every form on the page, the answers that the server rendered and the hidden ones too. */
export function clearForms(): void {
  for (const form of document.forms) for (const field of form.elements) blank(field);
}

/**
 * Nothing typed stays behind on the device: Chromium may keep even a no-store page whole, ready for Back.
 * `pagehide` comes after a submitted form's data has been gathered, so that sending loses nothing.
 */
export function clearFormsOnLeave(): void {
  addEventListener('pagehide', clearForms);
  addEventListener('pageshow', (event) => {
    // A page that comes back from memory is empty now. Fetch it anew, without a fragment and never as a repeated post.
    if (event.persisted && document.forms.length > 0) location.replace(location.pathname + location.search);
  });
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
