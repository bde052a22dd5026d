/** The little that is used of packages that have no types. */
declare module '@citation-js/core' {
  export interface ReadItem {
    readonly id: string;
    readonly type: string;
    readonly title?: string;
    readonly author?: readonly ReadName[];
    readonly editor?: readonly ReadName[];
    readonly translator?: readonly ReadName[];
    readonly interviewer?: readonly ReadName[];
    readonly reporter?: readonly string[];
    readonly 'container-title'?: string;
    readonly language?: string;
    readonly note?: string;
    readonly annote?: string;
    readonly issued?: ReadDate;
    readonly accessed?: ReadDate;
    /** Any other field. */
    readonly [field: string]: unknown;
  }
  interface ReadName {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
    readonly suffix?: string;
    readonly 'non-dropping-particle'?: string;
    readonly 'dropping-particle'?: string;
  }
  interface ReadDate {
    readonly 'date-parts'?: readonly (readonly number[])[];
    readonly literal?: string;
  }
  export class Cite {
    constructor(text: string, options?: { readonly forceType?: string });
    readonly data: readonly ReadItem[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
