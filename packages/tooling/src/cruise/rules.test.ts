import { sampleRepository } from '../../test/sample-repository';
import { runCruise } from './run-cruise';
import type { CruiseViolation } from './run-cruise';

const value = 'export const value = 1;\n';
const importing = (path: string) => `import { value } from '${path}';\nexport const copy = value;\n`;
const importingType = (path: string) =>
  `import type { Row } from '${path}';\nexport type Copy = Row;\nexport interface Row { readonly id: string }\n`;

const targets = {
  'packages/domain/src/index.ts': value,
  'packages/ui/src/index.ts': value,
  'packages/graphql-client/src/index.ts': value,
  'apps/api/src/platform/database/index.ts': value,
  'apps/api/src/platform/audit/index.ts': value,
  'apps/api/src/modules/divisions/index.ts': value,
  'apps/api/src/modules/divisions/tree.ts': value,
  'apps/api/src/modules/divisions/division.factory.ts': value,
  'apps/api/src/modules/divisions/testing/tree-suite.ts': value,
  'apps/api/src/modules/incubation/index.ts': value,
  'apps/api/src/modules/matters/index.ts': value,
  'apps/api/test/support.ts': value,
  'apps/admin/src/features/accounts/index.ts': value,
  'apps/admin/src/shared/index.ts': value,
  'apps/analytics/src/shared/index.ts': value,
  'infra/launcher/index.ts': value,
  'infra/seed/index.ts': value,
};

const allowed = {
  'packages/ui/src/uses-domain.ts': importing('@weizhi/domain'),
  'packages/domain/src/property.test.ts': "import { nat } from 'fast-check';\nexport const copy = nat;\n",
  'apps/api/src/migrations/uses-database.ts': importing('../platform/database'),
  'apps/api/src/composition-root.ts': importing('./modules/matters'),
  'apps/api/src/modules/matters/uses-earlier.ts': importing('../divisions'),
  'apps/api/src/modules/matters/uses-factory.test.ts': importing('../divisions/division.factory'),
  'apps/api/test/uses-launcher.ts': importing('../../../infra/launcher'),
  'apps/api/test/uses-suite.ts': importing('../src/modules/divisions/testing/tree-suite'),
  'apps/admin/src/app/uses-feature.ts': importing('../features/accounts'),
  'apps/admin/src/features/accounts/uses-shared.ts': importing('../../shared'),
  'infra/seed/uses-module.ts': importing('../../apps/api/src/modules/matters'),
};

/** File → the rule that must report what it imports; the empty rule marks the other half of a case. */
const forbidden: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'packages/domain/src/cycle-a.ts': ['no-circular', importing('./cycle-b').replace('copy', 'value')],
  'packages/domain/src/cycle-b.ts': ['', importing('./cycle-a').replace('copy', 'value')],
  'packages/ui/src/type-cycle-a.ts': ['no-circular', importingType('./type-cycle-b')],
  'packages/ui/src/type-cycle-b.ts': ['', importingType('./type-cycle-a')],
  'packages/ui/src/uses-nothing.ts': ['resolvable', importing('./absent')],
  'packages/ui/src/uses-test.ts': ['no-test-code-in-product', importing('./some.test')],
  'packages/ui/src/some.test.ts': ['', value],
  'packages/domain/src/uses-ui.ts': ['direction-packages-domain', importing('@weizhi/ui')],
  'packages/domain/src/uses-package.ts': [
    'domain-imports-nothing',
    "import { parse } from 'graphql';\nexport const copy = parse;\n",
  ],
  'packages/domain/src/uses-node.ts': [
    'domain-imports-nothing',
    "import { sep } from 'node:path';\nexport const copy = sep;\n",
  ],
  'packages/tooling/src/uses-domain.ts': ['direction-packages-tooling', importing('@weizhi/domain')],
  'packages/ui/src/uses-client.ts': ['direction-packages-ui', importing('@weizhi/graphql-client')],
  'packages/graphql-client/src/uses-ui.ts': ['direction-packages-graphql-client', importing('@weizhi/ui')],
  'apps/admin/src/app/uses-analytics.ts': [
    'direction-apps-admin',
    importing('../../../analytics/src/shared'),
  ],
  'apps/admin/src/app/uses-api.ts': ['direction-apps-admin', importing('../../../api/src/modules/divisions')],
  'apps/analytics/src/app/uses-admin.ts': [
    'direction-apps-analytics',
    importing('../../../admin/src/shared'),
  ],
  'apps/api/src/platform/uses-ui.ts': ['direction-apps-api', importing('@weizhi/ui')],
  'apps/api/src/platform/uses-infra.ts': ['direction-apps-api', importing('../../../../infra/launcher')],
  'infra/seed/uses-admin.ts': ['direction-infra', importing('../../apps/admin/src/shared')],
  'apps/api/src/platform/uses-module.ts': ['platform-knows-no-module', importing('../modules/divisions')],
  'apps/api/src/platform/uses-root.ts': ['platform-knows-no-module', importing('../composition-root')],
  'apps/api/src/migrations/uses-audit.ts': ['migrations-stand-alone', importing('../platform/audit')],
  'apps/api/src/modules/matters/uses-inside.ts': ['module-index-only', importing('../divisions/tree')],
  'infra/seed/uses-inside.ts': [
    'module-index-only-from-outside',
    importing('../../apps/api/src/modules/divisions/tree'),
  ],
  'apps/api/test/uses-inside.ts': [
    'module-suites-for-whole-server-tests',
    importing('../src/modules/divisions/tree'),
  ],
  'apps/api/src/modules/unlisted/index.ts': ['module-is-listed', importing('../../platform/audit')],
  'apps/api/src/modules/divisions/uses-later.ts': ['module-order-divisions', importing('../matters')],
  'apps/api/src/modules/funding/uses-same-row.ts': ['module-order-funding', importing('../incubation')],
  'apps/admin/src/features/roles/uses-feature.ts': ['features-apart', importing('../accounts')],
  'apps/admin/src/shared/uses-feature.ts': ['shared-knows-no-feature', importing('../features/accounts')],
  'infra/launcher/uses-api.ts': ['launcher-alone', importing('../../apps/api/src/platform/audit')],
  'apps/api/test/uses-seed.ts': ['api-tests-use-launcher-only', importing('../../../infra/seed')],
};

describe('dependency-cruiser over the whole tree', () => {
  const sample = sampleRepository({
    ...targets,
    ...allowed,
    ...Object.fromEntries(Object.entries(forbidden).map(([path, [, text]]) => [path, text])),
  });
  let violations: readonly CruiseViolation[];
  beforeAll(() => {
    violations = runCruise(sample.root);
  }, 120_000);
  afterAll(() => sample.remove());

  const cases = Object.entries(forbidden).filter(([, [rule]]) => rule !== '');
  it.each(cases.map(([path, [rule]]) => [rule, path] as const))('%s reports %s', (rule, path) => {
    expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule)).toContain(rule);
  });

  it.each([...Object.keys(targets), ...Object.keys(allowed)])('accepts %s', (path) => {
    expect(violations.filter(({ from }) => from === path)).toEqual([]);
  });
});
