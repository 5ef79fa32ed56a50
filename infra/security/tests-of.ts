import ts from 'typescript';

/** A test as a file has it. */
export interface TestInFile {
  /** What stands in `it(…)`; of a template what is written, `${…}` and all. */
  readonly title: string;
  /** The titles of its `describe` blocks and its own, joined by ` › `. */
  readonly fullTitle: string;
  /** Texts that stand in the table of an `it.each`, or in a constant of the file that the table is made of. */
  readonly rows: ReadonlySet<string>;
}

const SEPARATOR = ' › ';
const TEST_WORDS: ReadonlySet<string> = new Set(['it', 'test']);

interface Call {
  readonly word: string;
  /** What follows the word: `each`, `skip`, `only`. */
  readonly modifiers: readonly string[];
  readonly table?: ts.Node;
}

/** The tests of a source text that run: not those that are skipped, to be done, or without a body. */
export function testsOf(file: string, text: string): readonly TestInFile[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const constants = constantsOf(source);
  const found: TestInFile[] = [];
  const visit = (node: ts.Node, chapters: readonly string[]): void => {
    const call = ts.isCallExpression(node) ? readCall(node) : undefined;
    const title = ts.isCallExpression(node) ? titleOf(node) : undefined;
    if (!ts.isCallExpression(node) || !call || title === undefined) {
      node.forEachChild((child) => visit(child, chapters));
      return;
    }
    if (call.modifiers.some((modifier) => modifier === 'skip' || modifier === 'todo')) return;
    if (TEST_WORDS.has(call.word)) {
      if (node.arguments.length > 1)
        found.push({ ...namesOf(title, chapters), rows: rowsOf(call, constants) });
      return;
    }
    node.arguments.forEach((argument) => visit(argument, [...chapters, title]));
  };
  visit(source, []);
  return found;
}

function namesOf(title: string, chapters: readonly string[]): Pick<TestInFile, 'title' | 'fullTitle'> {
  return { title, fullTitle: [...chapters, title].join(SEPARATOR) };
}

/** `it(…)`, `it.each(table)(…)`, `describe.each(table)(…)`; undefined for any other call. */
function readCall({ expression }: ts.CallExpression): Call | undefined {
  const called = ts.isCallExpression(expression) ? expression.expression : expression;
  const modifiers: string[] = [];
  let at: ts.Expression = called;
  while (ts.isPropertyAccessExpression(at)) {
    modifiers.unshift(at.name.text);
    at = at.expression;
  }
  if (!ts.isIdentifier(at) || !(TEST_WORDS.has(at.text) || at.text === 'describe')) return undefined;
  const isTable = modifiers.at(-1) === 'each';
  if (isTable !== ts.isCallExpression(expression)) return undefined;
  const table = ts.isCallExpression(expression) ? expression.arguments[0] : undefined;
  return { word: at.text, modifiers, ...(table ? { table } : {}) };
}

function titleOf({ arguments: [first] }: ts.CallExpression): string | undefined {
  if (!first) return undefined;
  if (ts.isStringLiteralLike(first)) return first.text;
  return ts.isTemplateExpression(first) ? first.getText().slice(1, -1) : undefined;
}

function constantsOf(source: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const constants = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    node.forEachChild(visit);
  };
  visit(source);
  return constants;
}

/** Texts of a table, and of the constants of the file that it names, each followed once. */
function rowsOf({ table }: Call, constants: ReadonlyMap<string, ts.Node>): ReadonlySet<string> {
  const texts = new Set<string>();
  const followed = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    if (ts.isIdentifier(node) && !followed.has(node.text)) {
      followed.add(node.text);
      const named = constants.get(node.text);
      if (named) visit(named);
    }
    node.forEachChild(visit);
  };
  if (table) visit(table);
  return texts;
}
