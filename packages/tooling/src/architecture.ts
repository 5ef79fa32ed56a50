/**
 * What may import what, stated once. The ESLint boundaries, the dependency-cruiser rules and the layout check
 * all read these tables, so that the editor, the whole-tree run and the folder check cannot disagree.
 */

/** Everything that may lie at the top of the repository beside dotfiles. */
export const topLevelNames = [
  'package.json',
  'turbo.json',
  'tsconfig.base.json',
  'apps',
  'packages',
  'infra',
  'README.md',
  'package-lock.json',
  'LICENSE',
  'node_modules',
] as const;

/**
 * Modules of the API in the order in which they may depend on one another: a module imports only the `index.ts`
 * of modules of an earlier row; modules of one row do not see each other. `imports`, `exports` and `work-items` offer
 * machinery that other modules plug into through ports, so they come last and nothing depends on them.
 */
export const moduleOrder: readonly (readonly string[])[] = [
  ['divisions'],
  ['identity'],
  ['rule-sets'],
  ['people'],
  ['organisations'],
  ['incubation', 'funding', 'annual-accounts', 'assessments', 'ballots'],
  ['bodies', 'owners-committees'],
  ['submissions', 'form-templates'],
  ['reporting'],
  ['mandates'],
  [
    'plaques',
    'inspections',
    'time-use',
    'government-duties',
    'outside-systems',
    'staffing',
    'project-votes',
    'surveys',
  ],
  ['task-admissions'],
  ['burden-reports'],
  ['tasks'],
  ['workload'],
  ['matters', 'work-logs'],
  ['projects'],
  ['lectures'],
  ['participation'],
  ['activities', 'elections'],
  ['organisation-health', 'networks'],
  ['indicators', 'expiries'],
  ['snapshots', 'alerts', 'data-trust'],
  ['subscriptions', 'saved-views'],
  ['imports', 'exports', 'attachments'],
  ['work-items'],
];

/** Names of all modules, in order. */
export const moduleNames: readonly string[] = moduleOrder.flat();

/** The modules whose `index.ts` the given module may import; none for a module that is not in the order. */
export function modulesBefore(module: string): readonly string[] {
  const row = moduleOrder.findIndex((names) => names.includes(module));
  return row < 0 ? [] : moduleOrder.slice(0, row).flat();
}

/** Workspace folder → workspace folders it may import. Whatever is not listed is forbidden. */
export const workspaceDirections = {
  'packages/domain': [],
  'packages/tooling': [],
  'packages/ui': ['packages/domain'],
  'packages/graphql-client': ['packages/domain'],
  'apps/admin': ['packages/domain', 'packages/ui', 'packages/graphql-client'],
  'apps/analytics': ['packages/domain', 'packages/ui', 'packages/graphql-client'],
  'apps/api': ['packages/domain'],
  // Seeds and the bench build on the server; only the launcher, which the server's tests open, must stand alone.
  infra: ['packages/domain', 'apps/api'],
} as const satisfies Record<string, readonly string[]>;

/** A workspace folder of the repository. */
export type WorkspaceFolder = keyof typeof workspaceDirections;

/** The workspace folders. */
export const workspaceFolders = Object.keys(workspaceDirections) as readonly WorkspaceFolder[];

/** npm packages that a workspace may not use, because using them would move a responsibility to the wrong layer. */
export const forbiddenPackages = {
  'packages/ui': ['@apollo/*', 'graphql', 'typeorm', 'type-graphql', 'pg'],
  'packages/graphql-client': ['antd', 'typeorm', 'type-graphql', 'pg'],
  'apps/admin': ['typeorm', 'type-graphql', 'pg', '@apollo/server'],
  'apps/analytics': ['typeorm', 'type-graphql', 'pg', '@apollo/server'],
  'apps/api': ['react', 'react-dom', 'antd', 'recharts', '@apollo/client'],
} as const satisfies Partial<Record<WorkspaceFolder, readonly string[]>>;
