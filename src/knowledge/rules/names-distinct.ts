import type { Rule } from '../rule.ts';

/** A name lists each spelling once, and two groups do not share a main name. */
export const namesDistinct: Rule = ({ records: { names } }) => {
  const taken = new Map<string, string>();
  return Object.entries(names.record).flatMap(([id, { name, aliases }]) => {
    const other = taken.get(name);
    taken.set(name, id);
    const repeated = aliases.filter((alias, index) => alias === name || aliases.indexOf(alias) < index);
    return [
      ...(other === undefined
        ? []
        : [{ file: names.file, path: id, message: `'${name}' is the name of ${other} too` }]),
      ...repeated.map((alias) => ({
        file: names.file,
        path: `${id}.aliases`,
        message: `'${alias}' is there already`,
      })),
    ];
  });
};
