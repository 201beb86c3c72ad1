/** What stops the reading of a source of content, said for the editor who must mend it or wait. */
export class UnreadableContent extends Error {
  override name = 'UnreadableContent';
}
