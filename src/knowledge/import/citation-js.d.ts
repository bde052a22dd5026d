/** The little that is used of packages that have no types. */
declare module '@citation-js/core' {
  export interface ReadItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly {
      readonly family?: string;
      readonly given?: string;
      readonly literal?: string;
      readonly 'non-dropping-particle'?: string;
      readonly 'dropping-particle'?: string;
    }[];
    readonly reporter?: readonly string[];
    readonly 'container-title'?: string;
    readonly publisher?: string;
    readonly genre?: string;
    readonly note?: string;
    readonly DOI?: string;
    readonly URL?: string;
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[]; readonly literal?: string };
  }
  export class Cite {
    constructor(text: string, options?: { readonly forceType?: string });
    readonly data: readonly ReadItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
