declare module 'edtf' {
  /** The syntax tree of a level 0 to 2 expression: `values` are year, month (0 to 11), day, hour, minute, second. */
  export interface EdtfNode {
    /** Left out of a date with X inside an interval (inukshuk/edtf.js#53). */
    readonly type?:
      | 'Date'
      | 'Year'
      | 'Decade'
      | 'Century'
      | 'Season'
      | 'Interval'
      | 'List'
      | 'Set'
      | undefined;
    /** An array among them is a range within a list or set. */
    readonly values: readonly (number | EdtfNode | null | readonly EdtfNode[])[];
    readonly approximate?: unknown;
    readonly uncertain?: unknown;
    /** Digits written as X, a bit each: four of the year, two of the month, two of the day. */
    readonly unspecified?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** Throws where the text is not EDTF. */
  export function parse(input: string): EdtfNode;
}
