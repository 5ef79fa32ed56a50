import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { repositoryFolder } from '../../launcher';

const SOURCES = path.join(repositoryFolder, 'apps', 'analytics', 'src');

/** Everything that the analytics application asks, as it stands in its own documents. */
export class AppDocuments {
  private readonly definitions: readonly DefinitionNode[];

  constructor() {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
    this.definitions = files
      .filter((file) => file.endsWith('.graphql'))
      .flatMap((file) => parse(readFileSync(path.join(SOURCES, file), 'utf8')).definitions);
  }

  /** The text of an operation with the fragments that it uses. */
  textOf(operation: string): string {
    const own = this.definitions.find(
      (each): each is OperationDefinitionNode =>
        each.kind === Kind.OPERATION_DEFINITION && each.name?.value === operation,
    );
    if (!own) throw new Error(`The application has no operation ${operation}`);
    return [own, ...this.fragmentsOf(own, new Set())].map(print).join('\n');
  }

  private fragmentsOf(node: DefinitionNode, seen: Set<string>): readonly FragmentDefinitionNode[] {
    const found: FragmentDefinitionNode[] = [];
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = this.definitions.find(
          (each): each is FragmentDefinitionNode =>
            each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name.value,
        );
        if (!fragment || seen.has(name.value)) return;
        seen.add(name.value);
        found.push(fragment, ...this.fragmentsOf(fragment, seen));
      },
    });
    return found;
  }
}

/** The codes of a list of the application, which stand in a constant of a file of its own. */
export function codesOf(file: string, constant: string): readonly string[] {
  const text = readFileSync(path.join(SOURCES, file), 'utf8');
  const list = new RegExp(`export const ${constant} = \\[([^\\]]*)\\]`).exec(text)?.[1];
  const codes = [...(list ?? '').matchAll(/'(\w+)'/g)].flatMap(([, code]) => code ?? []);
  if (codes.length === 0) throw new Error(`${file} has no list ${constant}`);
  return codes;
}
