import type { Rule } from '../rule.ts';
import { TEMPLATE_TEXTS } from '../scaffold.ts';

/** Nothing of the template is left in a fact. */
export const placeholdersGone: Rule = ({ records }) =>
  records.fact.flatMap(({ file, record: { claim, asks, quotes } }) =>
    [claim, ...asks, ...quotes.map(({ exact }) => exact)]
      .filter((text) => TEMPLATE_TEXTS.includes(text))
      .map((text) => ({ file, path: '', message: `“${text}” is the template's: write your own` })),
  );
