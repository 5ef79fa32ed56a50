const ABSTRACT = new Set(['InterfaceTypeDefinition', 'UnionTypeDefinition']);

/**
 * Code generation plugin: which types an interface or union stands for. Without it the cache cannot tell that
 * `... on UserError` matches a refusal, and drops what the server said.
 */
export function plugin(schema) {
  const possibleTypes = Object.values(schema.getTypeMap())
    .filter((type) => ABSTRACT.has(type.astNode?.kind))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(possibleTypes), null, 2)};\n`;
}
