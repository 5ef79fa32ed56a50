import { lintSample } from '../../test/lint-sample';
import { sampleRepository } from '../../test/sample-repository';

const described = `"""Roots of all reads."""
type Query {
  """One matter 事项, or null when it is absent or outside the actor's divisions."""
  matter(
    """Global id of the matter."""
    id: ID!
  ): Matter
  """Matters in the order of their report."""
  matters(
    """How many from the start."""
    first: Int
    """Start after this cursor."""
    after: String
    """How many from the end."""
    last: Int
    """End before this cursor."""
    before: String
  ): MatterConnection
}

"""A matter 事项 that somebody reported."""
type Matter {
  """Global id."""
  id: ID!
  """Title as reported."""
  title: String
}

"""A page of matters."""
type MatterConnection {
  """The matters with their cursors."""
  edges: [MatterEdge]
  """The matters without their cursors."""
  nodes: [Matter]
  """Where the page lies."""
  pageInfo: PageInfo!
}

"""A matter with its cursor."""
type MatterEdge {
  """Opaque place in the list."""
  cursor: String!
  """The matter."""
  node: Matter
}

"""Where a page lies in its list."""
type PageInfo {
  """Whether the list goes on."""
  hasNextPage: Boolean!
  """Whether the list begins before."""
  hasPreviousPage: Boolean!
  """Cursor of the first edge."""
  startCursor: String
  """Cursor of the last edge."""
  endCursor: String
}
`;

/** Rule → what is done to the schema above to break it, and how often the rule then speaks. */
const broken: Readonly<Record<string, readonly (readonly [from: string, to: string])[]>> = {
  '@graphql-eslint/require-description': [
    ['"""A matter 事项 that somebody reported."""\n', ''],
    ['  """Title as reported."""\n', ''],
    ['    """Global id of the matter."""\n', ''],
  ],
  '@graphql-eslint/relay-connection-types': [['  """Where the page lies."""\n  pageInfo: PageInfo!\n', '']],
  '@graphql-eslint/relay-edge-types': [['  """Opaque place in the list."""\n  cursor: String!\n', '']],
  '@graphql-eslint/relay-page-info': [['  hasNextPage: Boolean!\n', '  more: Boolean!\n']],
  '@graphql-eslint/relay-arguments': [['    """How many from the start."""\n    first: Int\n', '']],
  '@graphql-eslint/naming-convention': [['  title: String\n', '  matter_title: String\n']],
};

function lint(schema: string): readonly string[] {
  const sample = sampleRepository({ 'apps/api/schema.graphql': schema });
  try {
    return lintSample(sample, ['apps/api']).get('apps/api/schema.graphql') ?? [];
  } finally {
    sample.remove();
  }
}

describe('lint of the committed schema', () => {
  let reported: readonly string[];
  beforeAll(() => {
    let schema = described;
    for (const [from, to] of Object.values(broken).flat()) schema = schema.replace(from, to);
    reported = lint(schema);
  }, 60_000);

  it('accepts described Relay connections', () => {
    expect(lint(described)).toEqual([]);
  }, 60_000);

  it.each(Object.entries(broken))('%s reports what is broken', (rule, changes) => {
    for (const [from] of changes) expect(described).toContain(from);
    expect(reported.filter((id) => id === rule)).toHaveLength(changes.length);
  });
});

describe('lint of operations, of both applications in one run', () => {
  const good = 'query MatterList {\n  matters(first: 10) {\n    nodes {\n      ...MatterRow\n    }\n  }\n}\n';
  const fragment = 'fragment MatterRow on Matter {\n  id\n  title\n}\n';
  const paths = ['apps/admin/src/features/matters/graphql', 'apps/analytics/src/features/matters/graphql'];

  it('accepts what the schema offers and reports what it does not', () => {
    const sample = sampleRepository({
      'apps/api/schema.graphql': described,
      ...Object.fromEntries(
        paths.flatMap((path) => [
          [`${path}/good.graphql`, good],
          [`${path}/fragment.graphql`, fragment],
          [`${path}/bad.graphql`, 'query MatterColour {\n  matter(id: "1") {\n    id\n    colour\n  }\n}\n'],
        ]),
      ),
    });
    const reports = lintSample(sample, ['apps/admin', 'apps/analytics']);
    sample.remove();
    for (const path of paths) {
      expect(reports.get(`${path}/good.graphql`)).toEqual([]);
      expect(reports.get(`${path}/fragment.graphql`)).toEqual([]);
      expect(reports.get(`${path}/bad.graphql`)).toContain('@graphql-eslint/fields-on-correct-type');
    }
  }, 60_000);
});
