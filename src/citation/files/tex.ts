/** Characters that have no escape of one sign. Braces are spelt out: BibTeX counts even escaped ones. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text on one line in which LaTeX finds no commands; every other character stays itself, in UTF-8. */
export const escapeTex = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\{}~^#$%&_]/g, (special) => TEX[special] ?? `\\${special}`);
