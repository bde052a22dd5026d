/** The part of citeproc-js that is used; the package has no types (https://citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  interface Decorators {
    readonly [decorator: string]: unknown;
  }
  interface Variable {
    readonly variableNames: readonly string[];
    readonly itemData: { readonly id: string };
  }
  interface Sys {
    retrieveLocale(tag: string): object;
    retrieveItem(id: string): object | undefined;
    /** Wraps what a style prints of a variable; the marks before and after it stay outside. */
    variableWrapper(variable: Variable, before: string, printed: string, after: string): string;
    /** Sorts the list; read by the engine when it is made. */
    stringCompare(one: string, other: string): number;
  }
  interface Cite {
    readonly id: string;
    readonly locator?: string | undefined;
    readonly label?: string | undefined;
    readonly prefix?: string | undefined;
  }
  class Engine {
    constructor(sys: Sys, style: object, lang: string);
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(filter?: {
      readonly include: readonly { readonly field: string; readonly value: string }[];
    }): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]] | false;
    makeCitationCluster(cites: readonly Cite[]): string;
  }
  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, Decorators> };
  };
  export default CSL;
}
