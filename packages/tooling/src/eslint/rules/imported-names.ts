import type { TSESTree } from '@typescript-eslint/utils';

/** Local name → exported name of everything that a file imports from one package. */
export function importedNames(program: TSESTree.Program, source: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || statement.source.value !== source) continue;
    for (const specifier of statement.specifiers) names.set(specifier.local.name, exportedName(specifier));
  }
  return names;
}

function exportedName(specifier: TSESTree.ImportClause): string {
  if (specifier.type !== 'ImportSpecifier') return '*';
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value;
}
