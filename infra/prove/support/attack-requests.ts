const nested = (depth: number): string =>
  `{ division(id: "Division.1") ${'{ parent '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;
const many = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const doubled = (count: number): string =>
  `{ ...f0 } ${many(count, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f${count} on Query { __typename }`;
const introspected = (depth: number): string =>
  `{ __schema { types ${'{ fields { type '.repeat(depth)}{ name }${' } }'.repeat(depth)} } }`;
const json = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });

/** What a request carries beside its body. */
export interface AttackRequest {
  readonly name: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Compressed before it is sent. */
  readonly gzip?: boolean;
}

const page = (first: string): string => `{ divisions(first: ${first}) { edges { cursor } } }`;

const documents: readonly (readonly [string, string, object?])[] = [
  ['depth 20', nested(20)],
  ['depth 500', nested(500)],
  ['depth 5,000', nested(5_000)],
  ['5,000 aliases', `{ ${many(5_000, (n) => `a${n}: viewer { id }`)} }`],
  ['300 aliases', `{ ${many(300, (n) => `a${n}: viewer { id }`)} }`],
  ['5,000 aliases of __typename', `{ ${many(5_000, (n) => `a${n}: __typename`)} }`],
  [
    '100 aliased mutations',
    `mutation { ${many(100, (n) => `a${n}: changeOwnPassword(input: { currentPassword: "a", newPassword: "b" }) { __typename }`)} }`,
  ],
  ['fragments doubling 12 times', doubled(12)],
  ['fragments doubling 18 times', doubled(18)],
  ['fragments doubling 60 times', doubled(60)],
  ['a cycle of fragments', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  [
    '1,000 unused fragments',
    `{ __typename } ${many(1_000, (n) => `fragment f${n} on Query { __typename }`)}`,
  ],
  ['200 nested inline fragments', `{ ${'... { '.repeat(200)}__typename${' }'.repeat(200)} }`],
  ['10,000 fields side by side', `{ ${many(10_000, () => 'viewer { id }')} }`],
  ['5,000 directives', `{ __typename ${'@skip(if: false) '.repeat(5_000)} }`],
  ['300 directives', `{ __typename ${'@skip(if: false) '.repeat(300)} }`],
  ['a million items', page('1000000')],
  ['no items', page('0')],
  ['minus one item', page('-1')],
  ['2^31 items', page('2147483648')],
  [
    'a million items by a variable',
    'query ($n: Int) { divisions(first: $n) { edges { node { children(first: $n) { edges { cursor } } } } } }',
    { n: 1_000_000 },
  ],
  [
    '100 × 100 × 100',
    '{ divisions(first: 100) { edges { node { children(first: 100) { edges { node { children(first: 100) { edges { node { id } } } } } } } } } }',
  ],
  ['a forged cursor', '{ divisions(first: 1, after: "b2Zmc2V0OjE=") { edges { cursor } } }'],
  ['a cursor of 10 kB', `{ divisions(first: 1, after: "${'A'.repeat(10_000)}") { edges { cursor } } }`],
  ['introspection 12 deep', introspected(12)],
  ['a NUL in a variable', 'query ($id: ID!) { division(id: $id) { id } }', { id: 'a\u0000b' }],
  ['a lone surrogate', 'query ($id: ID!) { division(id: $id) { id } }', { id: '\uD800' }],
  [
    'a list of a million',
    'query ($k: [DivisionKind!]) { divisions(first: 1, filter: { kinds: $k }) { edges { cursor } } }',
    { k: Array.from({ length: 60_000 }, () => 'COMMUNITY') },
  ],
  ['two operations without a name', 'query a { __typename } query b { __typename }'],
  ['a field that is not there', '{ divison(id: "Division.1") { id } }'],
];

const raw: readonly AttackRequest[] = [
  {
    name: 'a batch of 1,000',
    body: `[${Array.from({ length: 1_000 }, () => json('{ __typename }')).join(',')}]`,
  },
  { name: 'a comment of 0.9 MB', body: json(`{ __typename } #${'x'.repeat(900_000)}`) },
  { name: '10 MB', body: json('{ __typename }', { x: 'x'.repeat(10_000_000) }) },
  {
    name: 'JSON nested 200,000 deep',
    body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`,
  },
  { name: '60 MB zipped to 60 kB', body: json('{ __typename }', { x: ' '.repeat(60_000_000) }), gzip: true },
  { name: 'no JSON', body: '{"query": ' },
  { name: 'nothing', body: '' },
  {
    name: 'a form',
    body: 'query=%7B__typename%7D',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  },
  { name: 'plain text', body: json('{ __typename }'), headers: { 'content-type': 'text/plain' } },
  {
    name: 'an exotic character set',
    body: json('{ __typename }'),
    headers: { 'content-type': 'application/json; charset=utf-7' },
  },
  { name: 'another origin', body: json('{ __typename }'), headers: { origin: 'https://evil.example' } },
  { name: 'no origin', body: json('{ __typename }'), headers: { origin: 'null' } },
  {
    name: 'a prototype in the variables',
    body: '{"query":"query ($id: ID!) { division(id: $id) { id } }","variables":{"__proto__":{"id":"x"}}}',
  },
];

/** Requests that were served, crashed or leaked elsewhere. */
export const ATTACK_REQUESTS: readonly AttackRequest[] = [
  ...documents.map(([name, query, variables]) => ({ name, body: json(query, variables) })),
  ...raw,
];
