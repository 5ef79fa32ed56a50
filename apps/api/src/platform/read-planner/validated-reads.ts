import type { Actor } from '@weizhi/domain';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind } from 'graphql';
import { demandRootAccess, rootAccessOf } from '../access/root-access';
import type { RootAccess } from '../access/root-access';
import type { costReport } from '../graphql/cost-plugin';
import { findInputProblem } from '../graphql/text-input';
import { LimitedMap } from './limited-map';
import type { ReadPaths } from './read-paths';

/** How an endpoint treats what it has seen before. */
export interface ValidatedReadsOptions {
  /** How the pipeline of the same endpoint charges, if it does; the answer then says so. */
  readonly charge: typeof costReport | undefined;
  /** Most documents that are remembered; the oldest is forgotten first. */
  readonly most: number;
}

interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly demands: readonly RootAccess[];
}

interface Question {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Longer documents are rare, and a stranger must not fill the memory with them. */
const LONGEST_DOCUMENT = 8_000;

/**
 * Answers documents that have been through Apollo's pipeline before, without going through it again: a text that was parsed
 * and validated once is as valid the second time. Input, access and cost are decided each time by the same functions as in
 * the pipeline. Whatever is refused, fails or cannot be planned is left to the pipeline, which says why: this only ever
 * answers with data (decision record 0022).
 */
export class ValidatedReads {
  /** Text of a document → its operations by name; the only one of a document also by no name. */
  private readonly documents: LimitedMap<string, ReadonlyMap<string | null, Prepared>>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly paths: ReadPaths,
    private readonly options: ValidatedReadsOptions,
  ) {
    this.documents = new LimitedMap(options.most);
  }

  /** To be called with what passed validation and was answered by a plan. */
  remember(source: string, document: DocumentNode): void {
    if (source.length > LONGEST_DOCUMENT || this.documents.get(source)) return;
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const prepared = operations.map((operation) => {
      const demands = rootAccessOf(this.schema, document, operation);
      return [operation.name?.value ?? null, { document, operation, demands }] as const;
    });
    const [only, another] = prepared;
    this.documents.set(source, new Map(only && !another ? [...prepared, [null, only[1]]] : prepared));
  }

  /** JSON text of the whole answer to the body of a request, or undefined when the pipeline is to answer. */
  async answer(body: unknown, actor: Actor): Promise<string | undefined> {
    const question = asQuestion(body);
    const known = question && this.documents.get(question.query)?.get(question.operationName);
    if (!known || findInputProblem(question.variables) || !isPermitted(actor, known.demands))
      return undefined;
    const { document, operation } = known;
    const { variables } = question;
    const charge = this.charge({ schema: this.schema, document, operation, variables });
    if (charge === undefined) return undefined;
    try {
      const data = await this.paths.answer(document, operation, { variables, actor });
      return data === undefined ? undefined : `{"data":${data}${charge}}`;
    } catch {
      return undefined;
    }
  }

  /** What the answer says of its cost; undefined where that is beyond the limit or cannot be told. */
  private charge(input: Parameters<typeof costReport>[0]): string | undefined {
    if (!this.options.charge) return '';
    const cost = this.options.charge(input);
    return cost && cost.requested <= cost.limit
      ? `,"extensions":{"cost":${JSON.stringify(cost)}}`
      : undefined;
  }
}

/** Undefined where the body is not plainly a question: the pipeline knows what to say of it. */
function asQuestion(body: unknown): Question | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { query, operationName = null, variables, extensions: more } = body as Record<string, unknown>;
  if (typeof query !== 'string' || (more !== undefined && more !== null)) return undefined;
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  const given = asVariables(variables);
  return given && { query, operationName, variables: given };
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
