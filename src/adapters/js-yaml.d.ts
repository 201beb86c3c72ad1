/** The few names of js-yaml that are used here; the package brings no types. */
declare module 'js-yaml' {
  export class Type {
    constructor(
      tag: string,
      rule: {
        kind: 'scalar';
        resolve: (text: string | null) => boolean;
        construct: (text: string) => unknown;
      },
    );
  }
  export class Schema {
    extend(types: { implicit: Type[] }): Schema;
  }
  export const FAILSAFE_SCHEMA: Schema;
  export const load: (
    text: string,
    options: { schema: Schema; onWarning: (warning: Error) => void },
  ) => unknown;
}
