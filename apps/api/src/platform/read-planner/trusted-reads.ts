import type { Actor } from '@weizhi/domain';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind, parse, validate } from 'graphql';
import { demandRootAccess, rootAccessOf } from '../access/root-access';
import type { RootAccess } from '../access/root-access';
import { findInputProblem } from '../graphql/text-input';
import type { ReadPaths } from './read-paths';

/** A request for a trusted document, as it came. */
export interface TrustedRequest {
  readonly query: string;
  readonly operationName: unknown;
  readonly variables: unknown;
}

interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly demands: readonly RootAccess[];
}

/**
 * Answers trusted documents before Apollo's pipeline begins: they were validated and costed at start-up, so what is left is
 * the same check of input and the same decision of access. Whatever is refused, fails or cannot be planned is left to the
 * pipeline, which says why: this only ever answers with data.
 */
export class TrustedReads {
  /** Text of a document → its operations by name; the only one of a document also by no name. */
  private readonly documents = new Map<string, ReadonlyMap<string, Prepared>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly paths: ReadPaths,
  ) {}

  /** JSON text of the whole answer, or undefined when the pipeline is to answer. */
  async answer(request: TrustedRequest, actor: Actor): Promise<string | undefined> {
    const known = this.prepare(request);
    const variables = asVariables(request.variables);
    if (!known || !variables || findInputProblem(variables) || !isPermitted(actor, known.demands))
      return undefined;
    try {
      const data = await this.paths.answer(known.document, known.operation, { variables, actor });
      return data === undefined ? undefined : `{"data":${data}}`;
    } catch {
      return undefined;
    }
  }

  private prepare({ query, operationName }: TrustedRequest): Prepared | undefined {
    let operations = this.documents.get(query);
    if (!operations) this.documents.set(query, (operations = this.prepareDocument(query)));
    return operations.get(typeof operationName === 'string' ? operationName : '');
  }

  private prepareDocument(query: string): ReadonlyMap<string, Prepared> {
    const document = parse(query);
    if (validate(this.schema, document).length > 0) return new Map();
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const prepared = operations.map((operation) => {
      const demands = rootAccessOf(this.schema, document, operation);
      return [operation.name?.value ?? '', { document, operation, demands }] as const;
    });
    const [only, another] = prepared;
    return new Map(only && !another ? [...prepared, ['', only[1]]] : prepared);
  }
}

function asVariables(given: unknown): Readonly<Record<string, unknown>> | undefined {
  if (given === undefined || given === null) return {};
  return typeof given === 'object' && !Array.isArray(given) ? (given as Record<string, unknown>) : undefined;
}

function isPermitted(actor: Actor, demands: readonly RootAccess[]): boolean {
  try {
    demandRootAccess(actor, demands);
    return true;
  } catch {
    return false;
  }
}
