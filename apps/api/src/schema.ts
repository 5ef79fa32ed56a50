import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { completeSchema } from './platform/graphql/complete-schema';
import { indexExtensions } from './platform/graphql/index-extensions';
import { nodeResolver } from './platform/graphql/node-resolver';
import type { ModuleManifest, ResolverClass } from './platform/module-manifest';

/** Builds the one schema over the modules; both endpoints serve it. */
export function buildWeizhiSchema(modules: readonly ModuleManifest[]): GraphQLSchema {
  const finders = modules.flatMap(({ nodes = [] }) => nodes);
  const resolvers: readonly ResolverClass[] = [
    nodeResolver(finders),
    ...modules.flatMap((module) => module.resolvers),
  ];
  const instances = new Map(resolvers.map((resolver) => [resolver as unknown, new resolver()]));
  indexExtensions();
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as [ResolverClass, ...ResolverClass[]],
    orphanedTypes: modules.flatMap(({ orphanedTypes = [] }) => [...orphanedTypes]),
    container: { get: (resolver: unknown) => instances.get(resolver) },
    // Commands parse their input with the domain's parsers; see decision record 0064.
    validate: false,
    // Tests ask the schema the same question once; a server need not at each start.
    skipCheck: true,
  });
  return completeSchema(schema);
}
