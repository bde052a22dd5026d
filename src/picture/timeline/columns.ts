import type { Band } from './bands.ts';
import type { Row } from './row.ts';

/** A band with its shown rows, each perhaps preceded by the length of a gap. */
export interface BandRows {
  readonly band: Band;
  readonly rows: readonly { readonly row: Row; readonly gap?: string | undefined }[];
}

/** An item at `y`, from the top of its column. */
export type ColumnItem = { readonly y: number } & (
  | { readonly kind: 'head'; readonly of: BandRows; readonly isContinued: boolean }
  | { readonly kind: 'gap'; readonly words: string }
  | { readonly kind: 'row'; readonly row: Row }
);

/** A column; `height` is the height used. */
export interface Column {
  readonly placed: readonly ColumnItem[];
  readonly height: number;
}

/** Space for the heading of a band and for the line of a gap. */
export const HEAD = { height: 22, below: 2, above: 2 } as const;
export const GAP_HEIGHT = 19;

/** Number and height of columns, and whether a band that fits one column is kept in one. */
export interface ColumnRules {
  readonly columns: number;
  readonly height: number;
  readonly keepsBands: boolean;
}

/** Fills columns with bands in order; undefined where they do not fit. */
export function fillColumns(bands: readonly BandRows[], rules: ColumnRules): Column[] | undefined {
  const columns: { placed: ColumnItem[]; height: number }[] = [{ placed: [], height: 0 }];
  const current = () => columns.at(-1) ?? { placed: [], height: 0 };
  const begin = () => columns.push({ placed: [], height: 0 });
  const head = (of: BandRows, isContinued: boolean): void => {
    const column = current();
    const y = column.height + (column.height === 0 ? 0 : HEAD.above);
    column.placed.push({ kind: 'head', of, isContinued, y });
    column.height = y + HEAD.height + HEAD.below;
  };
  for (const of of bands) {
    const heights = of.rows.map(({ row, gap }) => row.height + (gap === undefined ? 0 : GAP_HEIGHT));
    const least = HEAD.above + HEAD.height + HEAD.below + (heights[0] ?? 0);
    const whole = least + heights.slice(1).reduce((sum, height) => sum + height, 0);
    const needed = rules.keepsBands && whole <= rules.height ? whole : least;
    if (current().height > 0 && current().height + needed > rules.height) begin();
    head(of, false);
    for (const [at, { row, gap }] of of.rows.entries()) {
      if (current().height + (heights[at] ?? 0) > rules.height) {
        begin();
        head(of, true);
      }
      const column = current();
      if (gap !== undefined) {
        column.placed.push({ kind: 'gap', words: gap, y: column.height });
        column.height += GAP_HEIGHT;
      }
      column.placed.push({ kind: 'row', row, y: column.height });
      column.height += row.height;
    }
  }
  const isFitting = columns.length <= rules.columns && columns.every(({ height }) => height <= rules.height);
  return isFitting ? columns : undefined;
}
