import { lintSample } from '../../test/lint-sample';
import type { Reports } from '../../test/lint-sample';
import { sampleRepository } from '../../test/sample-repository';

const rule = 'boundaries/dependencies';
const value = '/** One. */\nexport const value = 1;\n';
const importing = (path: string) => `import { value } from '${path}';\nexport const copy = value;\n`;

const targets = {
  'packages/domain/src/index.ts': value,
  'packages/ui/src/index.ts': value,
  'packages/graphql-client/src/index.ts': value,
  'apps/api/src/platform/database/index.ts': value,
  'apps/api/src/platform/audit/index.ts': value,
  'apps/api/src/migrations/index.ts': value,
  'apps/api/src/modules/divisions/index.ts': value,
  'apps/api/src/modules/divisions/tree.ts': value,
  'apps/api/src/modules/divisions/division.factory.ts': value,
  'apps/api/src/modules/divisions/testing/tree-suite.ts': value,
  'apps/api/src/modules/incubation/index.ts': value,
  'apps/api/src/modules/matters/index.ts': value,
  'apps/api/test/index.ts': value,
  'apps/admin/src/testing/render-app.ts': value,
  'infra/launcher/index.ts': value,
  'infra/browser/index.ts': value,
  'apps/admin/src/features/accounts/index.ts': value,
  'apps/admin/src/shared/index.ts': value,
  'apps/analytics/src/shared/index.ts': value,
};

const allowed = {
  'packages/ui/src/uses-domain.ts': importing('@weizhi/domain'),
  'packages/graphql-client/src/uses-domain.ts': importing('@weizhi/domain'),
  'apps/api/src/platform/uses-domain.ts': importing('@weizhi/domain'),
  'apps/api/src/composition-root.ts': importing('./modules/matters'),
  'apps/api/src/modules/matters/uses-earlier.ts': importing('../divisions'),
  'apps/api/src/modules/matters/uses-platform.ts': importing('../../platform/database'),
  'apps/api/src/modules/matters/uses-package.ts':
    "import { GraphQLError } from 'graphql';\nexport const copy = GraphQLError;\n",
  'apps/api/src/modules/divisions/uses-own-file.ts': importing('./tree'),
  'apps/api/src/modules/divisions/later.test.ts': `import { value } from '../matters';\nimport { value as support } from '../../../test';\nit('sees them', () => {\n  expect(value).toBe(support);\n});\n`,
  'apps/api/src/modules/matters/earlier.test.ts': `import { value } from '../divisions/division.factory';\nit('sees it', () => {\n  expect(value).toBe(1);\n});\n`,
  'apps/admin/src/app/uses-feature.ts': importing('../features/accounts'),
  'apps/admin/src/features/accounts/account.page.test.ts':
    "import { value } from '../../testing/render-app';\nit('sees it', () => {\n  expect(value).toBe(1);\n});\n",
  'apps/admin/src/features/accounts/uses-shared.ts': importing('../../shared'),
  'apps/admin/src/features/accounts/uses-ui.ts': importing('@weizhi/ui'),
  'apps/api/src/migrations/uses-database.ts': importing('../platform/database'),
  'packages/domain/src/property.test.ts':
    "import { assert, property, nat } from 'fast-check';\nit('holds', () => {\n  assert(property(nat(), (n) => n >= 0));\n});\n",
  'apps/api/src/migrations/migrations.int.test.ts':
    "import { value } from '../../test';\nit('sees it', () => {\n  expect(value).toBe(1);\n});\n",
  'apps/api/test/uses-launcher.ts': importing('@weizhi/infra/launcher'),
  'apps/api/test/uses-suite.ts': importing('../src/modules/divisions/testing/tree-suite'),
  'infra/seed/uses-api.ts': importing('../../apps/api/src/modules/matters'),
};

const forbidden = {
  'apps/api/src/migrations/uses-module.ts': importing('../modules/divisions'),
  'apps/api/src/migrations/uses-audit.ts': importing('../platform/audit'),
  'packages/domain/src/uses-ui.ts': importing('@weizhi/ui'),
  'packages/domain/src/uses-package.ts': "import { parse } from 'graphql';\nexport const copy = parse;\n",
  'packages/domain/src/uses-node.ts': "import { sep } from 'node:path';\nexport const copy = sep;\n",
  'packages/ui/src/uses-domain-by-path.ts': importing('../../domain/src'),
  'packages/ui/src/uses-client.ts': importing('@weizhi/graphql-client'),
  'packages/ui/src/uses-apollo.ts': "import { gql } from '@apollo/client';\nexport const copy = gql;\n",
  'packages/graphql-client/src/uses-ui.ts': importing('@weizhi/ui'),
  'apps/api/src/platform/uses-module.ts': importing('../modules/divisions'),
  'apps/api/src/platform/uses-ui.ts': importing('@weizhi/ui'),
  'apps/api/src/modules/divisions/uses-later.ts': importing('../matters'),
  'apps/api/src/modules/matters/uses-inside.ts': importing('../divisions/tree'),
  'apps/api/src/modules/matters/uses-root.ts': importing('../../composition-root'),
  'apps/api/src/modules/funding/uses-same-row.ts': importing('../incubation'),
  'apps/api/src/modules/unlisted/uses-earlier.ts': importing('../divisions'),
  'apps/api/src/modules/matters/uses-react.ts':
    "import { createElement } from 'react';\nexport const copy = createElement;\n",
  'apps/admin/src/features/roles/uses-feature.ts': importing('../accounts'),
  'apps/admin/src/features/roles/uses-testing.ts': importing('../../testing/render-app'),
  'apps/admin/src/features/roles/uses-analytics.ts': importing('../../../../analytics/src/shared'),
  'apps/admin/src/features/roles/uses-api.ts': importing('../../../../api/src/modules/divisions'),
  'apps/admin/src/shared/uses-feature.ts': importing('../features/accounts'),
  'apps/api/test/uses-browser.ts': importing('@weizhi/infra/browser'),
  'apps/api/src/platform/uses-launcher.ts': importing('@weizhi/infra/launcher'),
  'infra/seed/uses-inside.ts': importing('../../apps/api/src/modules/divisions/tree'),
};

describe('boundaries in the editor', () => {
  const sample = sampleRepository({ ...targets, ...allowed, ...forbidden });
  let reports: Reports;
  beforeAll(() => {
    reports = lintSample(sample, ['packages', 'apps', 'infra']);
  }, 120_000);
  afterAll(() => sample.remove());

  it.each(Object.keys(forbidden))('reports %s', (path) => {
    expect(reports.get(path)).toContain(rule);
  });

  it.each([...Object.keys(targets), ...Object.keys(allowed)])('accepts %s', (path) => {
    expect(reports.get(path)).toEqual([]);
  });
});
