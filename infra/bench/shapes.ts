import { createHash } from 'node:crypto';
import { OURS_ON_REGISTER, POSTGRAPHILE_ON_REGISTER } from './register-shapes';
import { bareId, type GraphqlShape, productInstant, type Values } from './values';

/** Shapes asked of the data on participation: the four with a goal first. */
export const PARTICIPATION_SHAPES = ['point', 'list', 'page', 'rollup', 'nesting', 'mutation'] as const;

/** Shapes asked of the product's own register: its list, and what rows answer of the page of an organisation. */
export const REGISTER_SHAPES = ['register', 'organisation'] as const;

/** The shapes of request that are compared. */
export const SHAPES = [...PARTICIPATION_SHAPES, ...REGISTER_SHAPES] as const;

/** One of {@link SHAPES}. */
export type Shape = (typeof SHAPES)[number];

type ParticipationShape = (typeof PARTICIPATION_SHAPES)[number];

interface Organisation {
  readonly id: string;
  readonly name: string;
}

const OURS_ON_PARTICIPATION: Readonly<Record<ParticipationShape, GraphqlShape>> = {
  point: {
    query: 'query Point($id: ID!) { organisation(id: $id) { id name kind foundedOn members version } }',
    variables: ({ districtId, organisationId }) => ({ id: `Organisation.${districtId}.${organisationId}` }),
    canonical: ({ organisation }: { organisation: Organisation }) => ({
      ...organisation,
      id: bareId(organisation.id),
    }),
  },
  list: {
    query: `query List($kind: String!) { organisations(kind: $kind) { name members community { name parent { name } }
      latestActivities(limit: 5) { title startedAt headcount } } }`,
    variables: ({ kind }) => ({ kind }),
    canonical: ({ organisations }: { organisations: unknown }) => organisations,
  },
  page: {
    query: `query Page($after: String) { activities(first: 100, after: $after) { edges { node { id title startedAt headcount } }
      pageInfo { hasNextPage endCursor } totalCount } }`,
    variables: ({ after }) => ({ after }),
    canonical: ({
      activities,
    }: {
      activities: {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    }) => ({
      nodes: activities.edges.map(({ node }) => ({ ...node, id: bareId(node.id) })),
      more: activities.pageInfo.hasNextPage,
      total: activities.totalCount,
      end: activities.pageInfo.endCursor,
    }),
  },
  rollup: {
    query:
      'query Rollup($id: ID!) { participationMonths(subdistrictId: $id) { month ageBand participations persons } }',
    variables: ({ subdistrictId }) => ({ id: `Division.${subdistrictId}` }),
    canonical: ({ participationMonths }: { participationMonths: unknown }) => participationMonths,
  },
  nesting: {
    query: `query Nesting($id: ID!) { division(id: $id) { name children { name organisations(limit: 5) { name
      latestActivities(limit: 3) { title headcount } } } } }`,
    variables: ({ subdistrictId }) => ({ id: `Division.${subdistrictId}` }),
    canonical: ({ division }: { division: unknown }) => division,
  },
  mutation: {
    query:
      'mutation Record($input: RecordParticipationInput!) { recordParticipation(input: $input) { id occurredOn ageBand } }',
    variables: ({ districtId, activityId, residentId }) => ({
      input: {
        activityId: `Activity.${districtId}.${activityId}`,
        occurredOn: '2026-03-05',
        residentId,
        ageBand: 3,
      },
    }),
    canonical: ({ recordParticipation }: { recordParticipation: { occurredOn: string; ageBand: number } }) =>
      withoutId(recordParticipation),
  },
};

const pgInstant = <T extends { startedAt: string }>(row: T): T => ({
  ...row,
  startedAt: productInstant(row.startedAt),
});

const POSTGRAPHILE_ON_PARTICIPATION: Readonly<Record<ParticipationShape, GraphqlShape>> = {
  point: {
    query: `query Point($district: BigInt!, $id: UUID!) { organisationByDistrictIdAndRowId(districtId: $district, rowId: $id) {
      id: rowId name kind foundedOn members version } }`,
    variables: ({ districtId, organisationId }) => ({ district: districtId, id: organisationId }),
    canonical: ({
      organisationByDistrictIdAndRowId: organisation,
    }: {
      organisationByDistrictIdAndRowId: unknown;
    }) => organisation,
  },
  list: {
    query: `query List($district: BigInt!, $kind: String!) { allOrganisations(condition: { districtId: $district, kind: $kind }, orderBy: [NAME_ASC, ROW_ID_ASC], first: 50) {
      nodes { name members community: divisionByCommunityId { name parent: divisionByParentId { name } }
        latestActivities: activitiesByDistrictIdAndOrganisationId(orderBy: STARTED_AT_DESC, first: 5) { nodes { title startedAt headcount } } } } }`,
    variables: ({ districtId, kind }) => ({ district: districtId, kind }),
    canonical: ({
      allOrganisations,
    }: {
      allOrganisations: { nodes: { latestActivities: { nodes: { startedAt: string }[] } }[] };
    }) =>
      allOrganisations.nodes.map((node) => ({
        ...node,
        latestActivities: node.latestActivities.nodes.map(pgInstant),
      })),
  },
  page: {
    query: `query Page($district: BigInt!, $after: Cursor) { allActivities(condition: { districtId: $district }, orderBy: [STARTED_AT_DESC, ROW_ID_DESC], first: 100, after: $after) {
      nodes { id: rowId title startedAt headcount } pageInfo { hasNextPage endCursor } totalCount } }`,
    variables: ({ districtId, after }) => ({ district: districtId, after }),
    canonical: ({
      allActivities,
    }: {
      allActivities: {
        nodes: { startedAt: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
    }) => ({
      nodes: allActivities.nodes.map(pgInstant),
      more: allActivities.pageInfo.hasNextPage,
      total: allActivities.totalCount,
      end: allActivities.pageInfo.endCursor,
    }),
  },
  rollup: {
    query: `query Rollup($district: BigInt!, $id: BigInt!) { allParticipationMonths(condition: { districtId: $district, subdistrictId: $id }, orderBy: [MONTH_ASC, AGE_BAND_ASC], first: 100) {
      nodes { month ageBand participations persons } } }`,
    variables: ({ districtId, subdistrictId }) => ({ district: districtId, id: subdistrictId }),
    canonical: ({ allParticipationMonths }: { allParticipationMonths: { nodes: unknown } }) =>
      allParticipationMonths.nodes,
  },
  nesting: {
    query: `query Nesting($district: BigInt!, $id: BigInt!) { divisionByRowId(rowId: $id) { name children: divisionsByParentId(orderBy: NAME_ASC, first: 100) { nodes { name
      organisations: organisationsByCommunityId(condition: { districtId: $district }, orderBy: NAME_ASC, first: 5) { nodes { name
        latestActivities: activitiesByDistrictIdAndOrganisationId(orderBy: STARTED_AT_DESC, first: 3) { nodes { title headcount } } } } } } } }`,
    variables: ({ districtId, subdistrictId }) => ({ district: districtId, id: subdistrictId }),
    canonical: ({ divisionByRowId }: { divisionByRowId: unknown }) => withoutNodes(divisionByRowId),
  },
  mutation: {
    query:
      'mutation Record($input: CreateParticipationInput!) { createParticipation(input: $input) { participation { id: rowId occurredOn ageBand } } }',
    variables: ({ districtId, activityId, residentId }) => ({
      input: { participation: { districtId, activityId, occurredOn: '2026-03-05', residentId, ageBand: 3 } },
    }),
    canonical: ({
      createParticipation,
    }: {
      createParticipation: { participation: { occurredOn: string; ageBand: number } };
    }) => withoutId(createParticipation.participation),
  },
};

/** Our server's words. */
export const OURS: Readonly<Record<Shape, GraphqlShape>> = {
  ...OURS_ON_PARTICIPATION,
  ...OURS_ON_REGISTER,
};

/** PostGraphile's words; the district is named where an index needs it. */
export const POSTGRAPHILE: Readonly<Record<Shape, GraphqlShape>> = {
  ...POSTGRAPHILE_ON_PARTICIPATION,
  ...POSTGRAPHILE_ON_REGISTER,
};

/** The limit takes the values of its placeholders and answers nearly in the common form. */
export const LIMIT: Readonly<Record<Shape, (values: Values) => readonly unknown[]>> = {
  point: ({ organisationId }) => [organisationId],
  list: ({ kind }) => [kind],
  page: ({ after }) =>
    (after as readonly string[] | null) ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  rollup: ({ subdistrictId }) => [subdistrictId],
  nesting: ({ subdistrictId }) => [subdistrictId],
  mutation: ({ activityId, residentId }) => [activityId, '2026-03-05', residentId, '3'],
  register: ({ kind }) => [kind],
  organisation: ({ organisationId }) => [organisationId],
};

/** The answer of the limit in the common form; of the register it answers in our words. */
export function limitCanonical(shape: Shape, answer: unknown): unknown {
  if (shape === 'register' || shape === 'organisation') return OURS[shape].canonical(answer as never);
  return shape === 'mutation' ? withoutId(answer as { occurredOn: string; ageBand: number }) : answer;
}

/** Our documents as the applications send them: by hash. */
export function trustedDocuments(shapes: readonly Shape[]): ReadonlyMap<string, string> {
  return new Map(shapes.map((shape) => [documentId(shape), OURS[shape].query]));
}

/** The hash of a shape's document. */
export function documentId(shape: Shape): string {
  return createHash('sha256').update(OURS[shape].query).digest('hex');
}

/** Ids of new rows differ by nature. */
function withoutId({ occurredOn, ageBand }: { occurredOn: string; ageBand: number }): unknown {
  return { occurredOn, ageBand };
}

function withoutNodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNodes);
  if (typeof value !== 'object' || value === null) return value;
  if ('nodes' in value) return withoutNodes(value.nodes);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutNodes(member)]));
}
