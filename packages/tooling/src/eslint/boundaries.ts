import type { Linter } from 'eslint';
import boundaries from 'eslint-plugin-boundaries';
import {
  forbiddenPackages,
  moduleNames,
  modulesBefore,
  workspaceDirections,
  workspaceFolders,
} from '../architecture';

/** Folders as boundaries sees them; the first pattern that fits names the element. */
const elements = [
  { type: 'api-platform', pattern: 'apps/api/src/platform', partialMatch: false },
  { type: 'api-module', pattern: 'apps/api/src/modules/*', partialMatch: false, capture: ['module'] },
  { type: 'api-migrations', pattern: 'apps/api/src/migrations', partialMatch: false },
  { type: 'api-test-support', pattern: 'apps/api/test', partialMatch: false },
  { type: 'api-root', pattern: 'apps/api', partialMatch: false },
  { type: 'app-feature', pattern: 'apps/*/src/features/*', partialMatch: false, capture: ['app', 'feature'] },
  { type: 'app-shared', pattern: 'apps/*/src/shared', partialMatch: false, capture: ['app'] },
  { type: 'app-root', pattern: 'apps/*', partialMatch: false, capture: ['app'] },
  { type: 'workspace', pattern: 'packages/*', partialMatch: false, capture: ['name'] },
  { type: 'infra', pattern: 'infra', partialMatch: false },
];

const files = [
  { category: 'test', pattern: '{**/*.test.{ts,tsx},packages/domain/checks/**,**/testing/**}' },
  { category: 'database', pattern: 'apps/api/src/platform/database/**' },
  { category: 'config', pattern: '{**/*.config.{ts,cjs,mjs},**/codegen.ts}' },
  { category: 'factory', pattern: '**/*.factory.ts' },
  { category: 'index', pattern: '**/index.ts' },
];

/** Files of a workspace package, and that package as others import it: by its name, never by a relative path. */
const workspace = (name: string) => ({ element: { type: 'workspace', captured: { name } } });
const byName = (name: string) => ({ module: { source: `@weizhi/${name}` } });
const sameApp = { app: '{{ from.element.captured.app }}' };
const packageName = (folder: string) => folder.replace('packages/', '');

/**
 * npm packages and Node's own modules are free unless a ban below (the last matching policy decides) says no;
 * our own packages, which are also imported by name, must be allowed one by one.
 */
const packages = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },
  { disallow: { to: { module: { source: '@weizhi/*' } } } },
];

const workspacePolicies = workspaceFolders
  .filter((folder) => folder.startsWith('packages/'))
  .flatMap((folder) =>
    workspaceDirections[folder].map((target) => ({
      from: workspace(packageName(folder)),
      allow: { to: byName(packageName(target)) },
    })),
  );

const apiPolicies = [
  {
    from: {
      element: { type: ['api-platform', 'api-module', 'api-root', 'api-migrations', 'api-test-support'] },
    },
    allow: { to: byName('domain') },
  },
  {
    from: { element: { type: ['api-module', 'api-test-support'] } },
    allow: { to: { element: { type: 'api-platform' } } },
  },
  {
    from: { element: { type: ['api-root', 'api-test-support'] } },
    allow: [
      { to: { element: { type: ['api-platform', 'api-migrations', 'api-root'] } } },
      { to: { element: { type: 'api-module' }, file: { categories: 'index' } } },
    ],
  },
  // The data source lists the migrations; they share its SQL phrases and nothing else of the server.
  {
    from: { element: { type: 'api-migrations' } },
    allow: { to: { element: { type: 'api-platform' }, file: { categories: 'database' } } },
  },
  { from: { element: { type: 'api-platform' } }, allow: { to: { element: { type: 'api-migrations' } } } },
  ...moduleNames.map((module) => ({
    from: { element: { type: 'api-module', captured: { module } } },
    allow: {
      to: {
        element: { type: 'api-module', captured: { module: [...modulesBefore(module)] } },
        file: { categories: 'index' },
      },
    },
  })),
  // A test builds its world from the factories of any module, through the support folder and the whole server.
  {
    from: {
      element: { type: ['api-platform', 'api-module', 'api-migrations', 'api-root'] },
      file: { categories: ['test', 'factory'] },
    },
    allow: [
      { to: { element: { type: ['api-test-support', 'api-root', 'api-platform'] } } },
      { to: { element: { type: 'api-module' }, file: { categories: ['index', 'factory'] } } },
    ],
  },
  {
    from: { element: { type: 'api-test-support' } },
    // The launcher of infra starts the database of the tests; it imports nothing of the API. Tests of the whole server
    // set their scene by the suites of the modules.
    allow: [
      { to: { module: { source: '@weizhi/infra', internalPath: 'launcher' } } },
      { to: { element: { type: 'api-module' }, file: { categories: ['factory', 'test'] } } },
    ],
  },
];

const clientPackages = ['domain', 'ui', 'graphql-client'];
const appPolicies = [
  {
    from: { element: { type: ['app-root', 'app-feature', 'app-shared'] } },
    allow: clientPackages.map((name) => ({ to: byName(name) })),
  },
  {
    from: { element: { type: 'app-feature' } },
    allow: { to: { element: { type: 'app-shared', captured: sameApp } } },
  },
  {
    from: { element: { type: 'app-root' } },
    allow: { to: { element: { type: ['app-feature', 'app-shared'], captured: sameApp } } },
  },
  // A page test renders the page inside the whole application, through the support in testing.
  {
    from: { element: { type: ['app-feature', 'app-shared'] }, file: { categories: 'test' } },
    allow: { to: { element: { type: 'app-root', captured: sameApp }, file: { categories: 'test' } } },
  },
];

const outerPolicies = [
  // The presets of tooling are used by configuration files alone.
  { from: { file: { categories: 'config' } }, allow: { to: byName('tooling') } },
  {
    from: { element: { type: 'infra' } },
    allow: [
      { to: byName('domain') },
      { to: byName('api') },
      { to: { element: { type: ['api-root', 'api-platform', 'api-migrations', 'api-test-support'] } } },
      { to: { element: { type: 'api-module' }, file: { categories: ['index', 'factory'] } } },
    ],
  },
];

const fromWorkspace = (folder: string) =>
  folder.startsWith('packages/')
    ? workspace(packageName(folder))
    : { element: { type: folder === 'apps/api' ? 'api-*' : 'app-*' } };

const packageBans = [
  ...Object.entries(forbiddenPackages).map(([folder, sources]) => ({
    from: fromWorkspace(folder),
    disallow: { to: { module: { origin: 'external', source: [...sources] } } },
  })),
  {
    from: workspace('domain'),
    disallow: { to: { module: { origin: ['external', 'core'] } } },
  },
  {
    from: { ...workspace('domain'), file: { categories: ['test', 'config'] } },
    allow: { to: { module: { origin: ['external', 'core'] } } },
  },
];

/** Directions between workspaces, between the folders of an application and between modules, in the editor. */
export function boundariesConfig(root: string): Linter.Config {
  return {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': root,
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/legacy-templates': false,
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json'] } },
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          // Without this, bans on npm packages silently do nothing.
          checkAllOrigins: true,
          checkUnknownLocals: true,
          policies: [
            ...packages,
            ...workspacePolicies,
            ...apiPolicies,
            ...appPolicies,
            ...outerPolicies,
            ...packageBans,
          ],
        },
      ],
    },
  };
}
