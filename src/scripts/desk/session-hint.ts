const name = 'desk-signed-in-until';

/**
 * Whether somebody may be signed in with this browser. The cookie is hidden from scripts; without this hint every
 * visitor who is not signed in would ask the server and be refused. It opens nothing.
 */
export const maybeSignedIn = (): boolean => {
  try {
    return Date.parse(localStorage.getItem(name) ?? '') > Date.now();
  } catch {
    // Storage is switched off: the server is asked.
    return true;
  }
};

/** Notes until when somebody is signed in, or with undefined that nobody is. */
export const noteSignedIn = (until: string | undefined): void => {
  try {
    if (until === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, until);
  } catch {
    // Storage is switched off: the hint is not needed then.
  }
};
