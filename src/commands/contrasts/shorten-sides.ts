/** A fact as a side shows it: its quotes with their citations, or where the first of them stands. */
export interface Statement {
  readonly claim: string;
  readonly pointer: string;
  /** How many quotes there are. */
  readonly all: number;
  quotes: readonly string[];
}

/** A side as far as it is shown. */
export interface ShownSide {
  readonly label: string;
  /** How many facts there are. */
  readonly facts: number;
  statements: readonly Statement[];
}

/** Characters kept for a line in which a side counts what it leaves out. */
const COUNT = 100;

/** Quotes of the facts that are shown, and facts, that a side leaves out. */
export const leftOut = ({
  facts,
  statements,
}: ShownSide): { readonly quotes: number; readonly facts: number } => ({
  quotes: sum(statements.map(({ all, quotes }) => all - quotes.length)),
  facts: facts - statements.length,
});

/** Characters that a side takes at most. */
export function sideLength(side: ShownSide): number {
  const { quotes, facts } = leftOut(side);
  const counts = (quotes === 0 ? 0 : COUNT) + (facts === 0 ? 0 : COUNT);
  return side.label.length + counts + sum(side.statements.map(statementLength));
}

const statementLength = ({ claim, pointer, quotes }: Statement): number =>
  claim.length + (quotes.length === 0 ? pointer.length : sum(quotes.map(({ length }) => length + 1))) + 1;

/**
 * Takes something away from the sides, the least that can be spared: a quote of the longest side that has another; a
 * fact of the longest side that has another; the last quotes of all sides together; the last of three or more sides.
 * False where nothing is left to take.
 */
export const shorten = (sides: ShownSide[]): boolean =>
  fromLongest(sides, (side) => quotesOf(side) > 1, dropQuote) ||
  fromLongest(sides, ({ statements }) => statements.length > 1, dropStatement) ||
  dropAllQuotes(sides) ||
  (sides.length > 2 && sides.pop() !== undefined);

function fromLongest(
  sides: readonly ShownSide[],
  canSpare: (side: ShownSide) => boolean,
  drop: (side: ShownSide) => void,
): boolean {
  const [longest] = sides.filter(canSpare).sort((a, b) => sideLength(b) - sideLength(a));
  if (longest === undefined) return false;
  drop(longest);
  return true;
}

/** Drops the last quote of the fact that has most of them. */
function dropQuote({ statements }: ShownSide): void {
  const most = Math.max(...statements.map(({ quotes }) => quotes.length));
  const statement = statements.findLast(({ quotes }) => quotes.length === most);
  if (statement) statement.quotes = statement.quotes.slice(0, -1);
}

/** Drops the last fact that shows no quote. */
function dropStatement(side: ShownSide): void {
  const bare = side.statements.findLast(({ quotes }) => quotes.length === 0) ?? side.statements.at(-1);
  side.statements = side.statements.filter((statement) => statement !== bare);
}

function dropAllQuotes(sides: readonly ShownSide[]): boolean {
  if (sides.every((side) => quotesOf(side) === 0)) return false;
  for (const { statements } of sides) for (const statement of statements) statement.quotes = [];
  return true;
}

const quotesOf = ({ statements }: ShownSide): number => sum(statements.map(({ quotes }) => quotes.length));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
