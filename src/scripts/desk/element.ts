/** Makes an element. Text becomes text nodes, never markup: what families wrote is shown as written. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
};

/** The element that the page's markup calls by this name. Throws when the markup and the script disagree. */
export const part = <Kind extends HTMLElement>(
  root: ParentNode,
  name: string,
  kind: new () => Kind = HTMLElement as unknown as new () => Kind,
): Kind => {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`The page has no part "${name}".`);
  return found;
};
