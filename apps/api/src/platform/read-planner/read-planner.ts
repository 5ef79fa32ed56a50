import { randomBytes } from 'node:crypto';
import type { Actor } from '@weizhi/domain';
import { Kind, OperationTypeNode } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Clock } from '../context/request-context';
import type { Database } from '../database/database';
import { assembleAnswer } from './answer';
import { variableShape } from './arguments';
import type { Variables } from './arguments';
import { Binding, scopeOf } from './binding';
import type { BindingParts, ReadRequest } from './binding';
import type { CursorCodec } from './cursor';
import { EntityModels } from './entity-model';
import { FieldModels } from './field-model';
import { SCALAR_OUTPUTS } from './json-output';
import type { ScalarOutput } from './json-output';
import { LimitedMap } from './limited-map';
import { nodeTargets } from './node-targets';
import type { NodeTargets } from './node-targets';
import { OperationCompiler } from './operation-compiler';
import { bindPlan } from './plan';
import type { BoundStatement, Plan } from './plan';
import { Unplannable } from './unplannable';
import { variableReader } from './variables';
import type { VariableReader } from './variables';

/** What the planner is built from. */
export interface ReadPlannerOptions {
  readonly schema: GraphQLSchema;
  /** Initialised, with every entity that annotations name. */
  readonly dataSource: Database['dataSource'];
  readonly cursors: CursorCodec;
  /** Says which day is today. */
  readonly clock: Clock;
  /** SQL forms of the project's own scalars, by name; added to the built-in ones. */
  readonly scalars?: Readonly<Record<string, ScalarOutput>>;
}

/** A request that can be answered by SQL: what to run, and how the answer is put together. */
export interface PlannedRead {
  readonly statements: readonly BoundStatement[];
  /** JSON text of `data` from the one text that each statement returned. Throws Unplannable. */
  answer(texts: readonly (string | null)[]): string;
}

/** What to do with a request. */
export type ReadDecision = PlannedRead | { readonly resolvers: string };

/** A validated operation with everything about it that does not depend on a request. */
interface Outline {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: VariableReader;
  readonly shape: (variables: Variables) => string;
  readonly nodes: NodeTargets;
  /** Permissions seen in plans so far: plans are kept by the shapes of their scopes. */
  readonly permissions: Set<Plan['permissions'][number]>;
  plans: PlanStore;
}

/** Plans by the shape of the variables. */
type Plans = LimitedMap<string, Plan | Unplannable>;

/** Plans of an operation by shapes of scopes, and which of them are an actor's, since an actor asks more than once. */
interface PlanStore {
  readonly byScopes: LimitedMap<string, Plans>;
  readonly ofActors: WeakMap<Actor, Plans>;
}

const MAX_SCOPES_PER_OPERATION = 16;

const emptyStore = (): PlanStore => ({
  byScopes: new LimitedMap(MAX_SCOPES_PER_OPERATION),
  ofActors: new WeakMap(),
});

const MAX_PLANS_PER_OPERATION = 64;

/**
 * Turns validated queries into SQL. Plans are kept per operation, shape of variables (which are there, booleans, enums),
 * concrete types of `node` ids and shapes of the reader's scopes; everything else is bound.
 * Permission to use the root fields is decided before this is asked: the planner only knows which rows are visible.
 */
export class ReadPlanner {
  private readonly models: EntityModels;
  private readonly fields = new FieldModels();
  private readonly scalars: Readonly<Record<string, ScalarOutput>>;
  private readonly parts: BindingParts;
  private readonly outlines = new WeakMap<OperationDefinitionNode, Outline | Unplannable>();

  constructor(private readonly options: ReadPlannerOptions) {
    this.models = new EntityModels(options.dataSource);
    const signing = { codec: options.cursors, mark: randomBytes(12).toString('hex') };
    this.parts = { signing, clock: options.clock };
    this.scalars = { ...SCALAR_OUTPUTS, ...options.scalars };
  }

  /** Plans a request, or says why the resolvers must answer it. */
  plan(document: DocumentNode, operation: OperationDefinitionNode, request: ReadRequest): ReadDecision {
    if (operation.operation !== OperationTypeNode.QUERY) return { resolvers: 'only queries are planned' };
    try {
      const outline = this.outline(document, operation);
      const variables = outline.variables(request.variables);
      if (!variables) return { resolvers: 'variables are not valid' };
      const plan = this.planFor(outline, variables, request.actor);
      const binding = new Binding({ variables, actor: request.actor }, this.parts);
      const statements = bindPlan(plan, binding);
      return { statements, answer: (texts) => assembleAnswer(plan, texts, binding) };
    } catch (error) {
      // A decoder may refuse a value with a caller's error: the resolvers say the same, at the right path.
      return { resolvers: error instanceof Error ? error.message : String(error) };
    }
  }

  private outline(document: DocumentNode, operation: OperationDefinitionNode): Outline {
    let outline = this.outlines.get(operation);
    if (!outline) this.outlines.set(operation, (outline = this.buildOutline(document, operation)));
    if (outline instanceof Unplannable) throw outline;
    return outline;
  }

  private buildOutline(document: DocumentNode, operation: OperationDefinitionNode): Outline | Unplannable {
    try {
      const fragments: Record<string, FragmentDefinitionNode> = {};
      for (const node of document.definitions)
        if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
      return {
        operation,
        fragments,
        variables: variableReader(this.options.schema, operation),
        shape: variableShape(this.options.schema, operation),
        nodes: nodeTargets(this.options.schema, operation, fragments),
        permissions: new Set(),
        plans: emptyStore(),
      };
    } catch (error) {
      if (error instanceof Unplannable) return error;
      throw error;
    }
  }

  private planFor(outline: Outline, variables: Variables, actor: Actor): Plan {
    const shape = outline.shape(variables) + outline.nodes(variables, actor);
    let plan = plansOf(outline, actor).get(shape);
    if (!plan) {
      plan = this.compile(outline, variables, actor);
      if (!(plan instanceof Unplannable)) admit(outline, plan);
      plansOf(outline, actor).set(shape, plan);
    }
    if (plan instanceof Unplannable) throw plan;
    return plan;
  }

  private compile({ operation, fragments }: Outline, variables: Variables, actor: Actor): Plan | Unplannable {
    const { schema } = this.options;
    const context = { schema, fragments, variables, fields: this.fields, scalars: this.scalars };
    try {
      return new OperationCompiler(context, this.models, actor).compile(operation);
    } catch (error) {
      if (error instanceof Unplannable) return error;
      throw error;
    }
  }
}

/** The plans of an operation for everybody whose scopes have the shapes of this actor's. */
function plansOf({ permissions, plans: { byScopes, ofActors } }: Outline, actor: Actor): Plans {
  let plans = ofActors.get(actor);
  if (plans) return plans;
  let shapes = '';
  for (const permission of permissions) shapes += `|${permission}=${scopeOf(actor, permission).shape}`;
  plans = byScopes.get(shapes);
  if (!plans) byScopes.set(shapes, (plans = new LimitedMap(MAX_PLANS_PER_OPERATION)));
  ofActors.set(actor, plans);
  return plans;
}

/** A plan that asks for a permission not seen before tells apart actors that were alike: all are sorted anew. */
function admit(outline: Outline, { permissions }: Plan): void {
  const seen = outline.permissions.size;
  for (const permission of permissions) outline.permissions.add(permission);
  if (outline.permissions.size > seen) outline.plans = emptyStore();
}
