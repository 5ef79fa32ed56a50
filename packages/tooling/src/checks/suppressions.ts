import type { Check } from './check';
import { placesOf, repositoryFiles } from './repository-files';

const code = /\.(?:ts|tsx|cjs|mjs|js)$/;
// Words put together from parts, so that this file does not report itself.
const disable = `${['eslint', 'disable'].join('-')}(?:-next-line|-line)?`;
const nakedDisable = new RegExp(`(?://|/\\*)\\s*${disable}(?!.*[\\w@/-]+.*\\s-- \\S)`);
const blanketDisable = new RegExp(`(?://|/\\*)\\s*${disable}\\s*(?:--|\\*/|$)`);
const typeSuppression = new RegExp(`@ts-(?:${['ignore', 'nocheck'].join('|')})`);
const promise = new RegExp(
  `\\b(?:${[
    ['TO', 'DO'],
    ['FIX', 'ME'],
    ['X', 'XX'],
  ]
    .map((parts) => parts.join(''))
    .join('|')})\\b`,
);
const conflict = /^(?:<{7}|>{7}) /;

/** A rule is switched off by name and with a reason, or it holds; nothing is left for later in a comment. */
export const suppressions: Check = {
  name: 'every switched-off rule carries its name and a reason, and nothing is left to do',
  findProblems: (root) =>
    repositoryFiles(root)
      .filter((path) => code.test(path))
      .flatMap((path) => [
        ...placesOf(root, path, blanketDisable).map((place) => `${place}: switches off every rule`),
        ...placesOf(root, path, nakedDisable).map((place) => `${place}: gives no reason after “-- ”`),
        ...placesOf(root, path, typeSuppression).map((place) => `${place}: switches off the type checker`),
        ...placesOf(root, path, promise).map((place) => `${place}: leaves something to do`),
        ...placesOf(root, path, conflict).map((place) => `${place}: has a conflict marker`),
      ]),
};
