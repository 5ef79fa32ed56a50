import { join } from 'node:path';
import ts from 'typescript';

/** One exported name of a package with what its doc comment says. */
export interface DomainExport {
  readonly name: string;
  readonly comment: string;
  readonly hasSource: boolean;
}

/** Everything that an entry file exports, types too, as the compiler sees it. */
export function exportsOf(entry: string): readonly DomainExport[] {
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`No module at ${entry}`);
  return checker.getExportsOfModule(module).map((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    return {
      name: exported.name,
      comment: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      hasSource: symbol
        .getJsDocTags(checker)
        .some((tag) => tag.name === 'source' && ts.displayPartsToString(tag.text) !== ''),
    };
  });
}

/** Exports of this package. */
export function domainExports(): readonly DomainExport[] {
  return exportsOf(join(__dirname, '../src/index.ts'));
}

/** Exports that lack a doc comment or its source. */
export function undocumented(exported: readonly DomainExport[]): readonly string[] {
  return exported
    .filter(({ comment, hasSource }) => comment.trim() === '' || !hasSource)
    .map(({ name }) => name);
}
