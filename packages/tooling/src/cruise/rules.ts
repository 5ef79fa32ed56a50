import { moduleNames, modulesBefore, workspaceDirections, workspaceFolders } from '../architecture';

/** One forbidden dependency, in dependency-cruiser's words. */
export interface CruiseRule {
  readonly name: string;
  readonly comment: string;
  readonly severity: 'error';
  readonly from: Readonly<Record<string, unknown>>;
  readonly to: Readonly<Record<string, unknown>>;
}

const modules = '^apps/api/src/modules';
const testCode = '\\.test\\.tsx?$|^apps/api/test/|/testing/|^packages/domain/checks/|\\.factory\\.ts$';
const settings = '^(?:(?:apps|packages)/[^/]+|infra)/[^/]+\\.(?:cjs|mjs|config\\.ts)$|/codegen\\.ts$';

const rule = (parts: Omit<CruiseRule, 'severity'>): CruiseRule => ({ ...parts, severity: 'error' });
const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;

const everywhere: readonly CruiseRule[] = [
  rule({
    name: 'no-circular',
    comment: 'Two files that need each other are one thought in two places.',
    from: {},
    to: { circular: true },
  }),
  rule({
    name: 'resolvable',
    comment: 'An import must lead somewhere.',
    // Generated types do not exist in a bare clone before code generation; `virtual:` names are made by Vite;
    // the peers of the bench come from a lock file of its own and are installed by `npm run bench` alone.
    from: { pathNot: '__generated__|^infra/bench/servers/' },
    to: { couldNotResolve: true, pathNot: '__generated__|^virtual:' },
  }),
  rule({
    name: 'no-test-code-in-product',
    comment: 'What runs in production does not need what only tests need.',
    from: { path: '^(?:apps|packages)/[^/]+/src/', pathNot: testCode },
    to: { path: testCode },
  }),
];

const directions: readonly CruiseRule[] = workspaceFolders.map((folder) =>
  rule({
    name: `direction-${folder.replace('/', '-')}`,
    comment: `${folder} may import only: ${workspaceDirections[folder].join(', ') || 'nothing of ours'}.`,
    from: { path: `^${folder}/`, pathNot: folder === 'apps/api' ? `${settings}|^apps/api/test/` : settings },
    to: {
      path: '^(?:apps|packages|infra)/',
      pathNot: `^${anyOf([folder, ...workspaceDirections[folder]])}/`,
    },
  }),
);

const purity: readonly CruiseRule[] = [
  rule({
    name: 'domain-imports-nothing',
    comment: 'The rules of the district run anywhere: no package, no Node module, nothing.',
    from: { path: '^packages/domain/src/', pathNot: testCode },
    to: { pathNot: '^packages/domain/src/' },
  }),
];

const insideApi: readonly CruiseRule[] = [
  rule({
    name: 'platform-knows-no-module',
    comment: 'The platform has no domain words; what it needs of a module is a port.',
    from: { path: '^apps/api/src/platform/', pathNot: testCode },
    to: { path: `${modules}/|^apps/api/src/[^/]+\\.ts$` },
  }),
  rule({
    name: 'migrations-stand-alone',
    comment:
      'A merged migration is frozen: it may use SQL phrases of the database folder, never rows or commands.',
    from: { path: '^apps/api/src/migrations/', pathNot: testCode },
    to: { path: '^apps/api/', pathNot: '^apps/api/src/(?:migrations|platform/database)/' },
  }),
  rule({
    name: 'module-index-only',
    comment: 'Of another module only its index.ts may be imported (by tests its factories too).',
    from: { path: `${modules}/([^/]+)/` },
    to: {
      path: `${modules}/`,
      pathNot: [`${modules}/$1/`, `${modules}/[^/]+/index\\.ts$`, '\\.factory\\.ts$'],
    },
  }),
  rule({
    name: 'module-index-only-from-outside',
    comment: 'Of a module only its index.ts may be imported (by seeds its factories too).',
    from: { path: '^(?:apps/api/src/[^/]+\\.ts$|apps/api/src/commands/|infra/)' },
    to: { path: `${modules}/`, pathNot: [`${modules}/[^/]+/index\\.ts$`, '\\.factory\\.ts$'] },
  }),
  rule({
    name: 'module-suites-for-whole-server-tests',
    comment:
      'Tests of the whole server build on index.ts, factories and test suites of the modules, not on their insides.',
    from: { path: '^apps/api/test/' },
    to: {
      path: `${modules}/`,
      pathNot: [`${modules}/[^/]+/index\\.ts$`, '\\.factory\\.ts$', `${modules}/[^/]+/testing/`],
    },
  }),
  rule({
    name: 'module-is-listed',
    comment: 'A module has a place in the order of packages/tooling/src/architecture.ts.',
    from: { path: `${modules}/(?!${anyOf(moduleNames)}/)` },
    to: {},
  }),
  ...moduleNames.map((module) =>
    rule({
      name: `module-order-${module}`,
      comment: `${module} may import the index.ts of: ${modulesBefore(module).join(', ') || 'no module'}.`,
      from: { path: `${modules}/${module}/`, pathNot: testCode },
      to: { path: `${modules}/`, pathNot: `${modules}/${anyOf([module, ...modulesBefore(module)])}/` },
    }),
  ),
];

const insideApplications: readonly CruiseRule[] = [
  rule({
    name: 'features-apart',
    comment: 'What two features need lies in shared; they meet in app.',
    from: { path: '^apps/([^/]+)/src/features/([^/]+)/' },
    to: { path: '^apps/$1/src/(?:features|app)/', pathNot: '^apps/$1/src/features/$2/' },
  }),
  rule({
    name: 'shared-knows-no-feature',
    comment: 'shared lies below the features.',
    from: { path: '^apps/([^/]+)/src/shared/', pathNot: testCode },
    to: { path: '^apps/$1/src/(?:features|app)/' },
  }),
];

const outside: readonly CruiseRule[] = [
  rule({
    name: 'launcher-alone',
    comment: 'The tests of the API open the launcher, so the launcher may not need the API.',
    from: { path: '^infra/launcher/' },
    to: { path: '^apps/' },
  }),
  rule({
    name: 'api-tests-use-launcher-only',
    comment: 'Of infra the tests of the API open the database launcher, nothing else.',
    from: { path: '^apps/api/test/' },
    to: { path: '^infra/', pathNot: '^infra/launcher/' },
  }),
];

/** All forbidden dependencies of the repository. */
export const cruiseRules: readonly CruiseRule[] = [
  ...everywhere,
  ...directions,
  ...purity,
  ...insideApi,
  ...insideApplications,
  ...outside,
];
