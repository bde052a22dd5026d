const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised figures, as Unicode has them: "10²" is not "102". */
export const raised = (figures: string): string =>
  figures.replace(/\d/g, (figure) => RAISED.charAt(Number(figure)));

/** A run of raised figures. */
export const RAISED_RUN = new RegExp(`[${RAISED}]+`, 'g');

/** The number that raised figures say. */
export const lowered = (run: string): number =>
  Number([...run].map((figure) => RAISED.indexOf(figure)).join(''));
