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
    .filter(
      (file) => /(\.test\.tsx?|bad-input.rows.[\w-]+\.ts)$/.test(file) && !file.startsWith(TABLE_OF_TEXTS),
    );
}

const API = 'apps/api/src';

/** The refusals that the API declares by itself: `CASE_OPEN_ALREADY` and the name of its type. */
function declaredRefusals(): readonly (readonly [code: string, type: string])[] {
  const sources = readdirSync(path.join(repositoryFolder, API), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(repositoryFolder, API, file), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/@RefusalType\(\{\s*code: '(\w+)'.*?export class (\w+)/gs)].map(
      ([, code = '', type = '']) => [code, type] as const,
    ),
  );
}

/** `caseOpenAlready` as the schema writes it. */
const inCapitals = (code: string): string => code.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** `caseOpenAlready` as its type in the schema is called. */
const asType = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1);

/** Codes of which no text speaks, as the domain or as the schema writes them. */
function unmet(codes: readonly string[], texts: readonly string[]): readonly string[] {
  const words = wordsOf(texts);
  return codes.filter((code) => ![code, inCapitals(code), asType(code)].some((word) => words.has(word)));
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/\w+/g) ?? []));
}

const testTexts = FOLDERS.flatMap(testFiles).map((file) =>
  readFileSync(path.join(repositoryFolder, file), 'utf8'),
);

describe('refusals of the rules', () => {
  it('are each met by a test', () => {
    expect(testTexts.length).toBeGreaterThan(100);
    expect(unmet(Object.keys(REFUSAL_TEXTS), testTexts)).toEqual([]);
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

describe('refusals that the API declares', () => {
  it('are each met by a test, by code or by type', () => {
    const declared = declaredRefusals();
    expect(declared.length).toBeGreaterThan(60);
    const words = wordsOf(testTexts);
    expect(declared.filter((names) => !names.some((name) => words.has(name)))).toEqual([]);
  });
});
