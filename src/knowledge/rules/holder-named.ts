import { HELD_KINDS } from '../../facts/fact.ts';
import { nameText } from '../../facts/source.ts';
import type { Rule } from '../rule.ts';

/** A position, argument or forecast says whose it is, by a name that the pack knows; other kinds are nobody's. */
export const holderNamed: Rule = ({ records }) => {
  const unread = records.unread.length > 0;
  const authors = records.source.flatMap(({ record: { author, short } }) =>
    author.status === 'unknown' ? [short] : [short, ...author.value.map(nameText)],
  );
  const known = new Set([...authors, ...Object.values(records.names.record).map(({ name }) => name)]);
  return records.fact.flatMap(({ file, record: { kind, holder } }) => {
    const held = HELD_KINDS.includes(kind);
    if (holder === undefined) {
      return held
        ? [
            {
              file,
              path: 'holder',
              message: `${kind === 'argument' ? 'an' : 'a'} ${kind} is somebody's: say whose`,
            },
          ]
        : [];
    }
    if (!held)
      return [
        { file, path: 'holder', message: `${kind} facts have no holder: leave it out or change the kind` },
      ];
    if (known.has(holder) || unread) return [];
    return [
      {
        file,
        path: 'holder',
        message: `nobody is called '${holder}': add it to names.yaml or mend the spelling`,
      },
    ];
  });
};
