import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { REFUSAL_TEXTS } from '@weizhi/domain';
import { repositoryFolder } from '../launcher';

/** Where the tests of the product are; the table of texts walks itself, which says nothing about the rules. */
const FOLDERS = ['packages/domain/src', 'apps/api/src', 'apps/api/test', 'apps/admin/src'];
const TABLE_OF_TEXTS = path.join('packages', 'domain', 'src', 'message');

function testFiles(folder: string): readonly string[] {
  return readdirSync(path.join(repositoryFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith(TABLE_OF_TEXTS));
}

/** `caseOpenAlready` as the schema writes it. */
const inCapitals = (code: string): string => code.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Codes of which no text speaks, as the domain or as the schema writes them. */
function unmet(codes: readonly string[], texts: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
  return codes.filter((code) => !words.has(code) && !words.has(inCapitals(code)));
}

describe('refusals of the rules', () => {
  it('are each met by a test', () => {
    const texts = FOLDERS.flatMap(testFiles).map((file) =>
      readFileSync(path.join(repositoryFolder, file), 'utf8'),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect(unmet(Object.keys(REFUSAL_TEXTS), texts)).toEqual([]);
  });

  it('are missed where no test has the code as a word', () => {
    expect(
      unmet(
        ['caseOpenAlready', 'panelIncomplete', 'noticeAbsent'],
        [`expect(code).toBe('CASE_OPEN_ALREADY'); // panelIncompleteAgain`, `{ code: 'noticeAbsent' }`],
      ),
    ).toEqual(['panelIncomplete']);
  });
});
