import { consoleDocument } from './console-document';
import { bareId, type GraphqlShape, productInstant } from './values';

type RegisterShape = 'register' | 'organisation';

/** A row as any of the servers tells it. */
type Row = Readonly<Record<string, unknown>>;

const LISTED = `name legalForm registrationStatus statusSince serviceKind governanceBody uscc filingNumber creditFlag hub
  foundedOn updatedAt version`;
const TOLD = `${LISTED} secondaryKinds formationBasis competentAuthority registrationAuthority supervisingUnits purpose
  memberCount creditSince`;
const DOCUMENT = 'kind title versionNumber issuedOn validTo recordedAt';
const EVENT = 'kind occurredOn recordedAt fromCode toCode subject reason';

const CODES = new Set([
  ...['legalForm', 'registrationStatus', 'serviceKind', 'secondaryKinds', 'governanceBody', 'creditFlag'],
  ...['formationBasis', 'kind'],
]);
const INSTANTS = new Set(['updatedAt', 'recordedAt']);

/** Names of enum members in our schema are the codes of the database in capitals. */
const codeOf = (name: string): string =>
  name.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function inCodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCodes);
  return typeof value === 'string' && value === value.toUpperCase() ? codeOf(value) : value;
}

/** Fields of a row in one form. */
function told(row: Row, fields: string): Row {
  return Object.fromEntries(
    fields.split(/\s+/).map((field) => {
      const value = row[field];
      if (typeof value === 'string' && INSTANTS.has(field)) return [field, productInstant(value)];
      return [field, CODES.has(field) ? inCodes(value) : value];
    }),
  );
}

interface Connection {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const ours = ({ edges, pageInfo }: Connection, fields: string): Row => ({
  rows: edges.map(({ node }) => ({ id: bareId(String(node['id'])), ...told(node, fields) })),
  more: pageInfo.hasNextPage,
});

interface OurOrganisation extends Row {
  readonly elementScore: string;
  readonly documents: Connection;
  readonly events: Connection;
}

/** Our server's words: the list as the console asks for it, and what rows answer of the page of an organisation. */
export const OURS_ON_REGISTER: Readonly<Record<RegisterShape, GraphqlShape>> = {
  register: {
    query: consoleDocument('organisations', 'Organisations'),
    variables: ({ kind }) => ({ filter: { serviceKinds: [constantOf(kind)] }, orderBy: 'NAME_ASC' }),
    canonical: ({ organisations }: { organisations: Connection }) => ({
      rows: organisations.edges.map(({ node }) => ({
        id: bareId(String(node['id'])),
        ...told(node, LISTED),
        elementScore: node['elementScore'],
        division: (node['division'] as { name: string }).name,
      })),
      more: organisations.pageInfo.hasNextPage,
    }),
  },
  organisation: {
    query: `query OrganisationRows($id: ID!) { organisation(id: $id) { id ${TOLD} elementScore
      division { name parent { name parent { name } } } fiscalHost { name } contact { nameMasked phoneMasked }
      documents(first: 100) { edges { node { id ${DOCUMENT} } } pageInfo { hasNextPage } }
      events(first: 50) { edges { node { id ${EVENT} } } pageInfo { hasNextPage } } } }`,
    variables: ({ districtId, organisationId }) => ({ id: `Organisation.${districtId}.${organisationId}` }),
    canonical: ({ organisation }: { organisation: OurOrganisation }) => ({
      ...told(organisation, TOLD),
      elementScore: organisation.elementScore,
      division: organisation['division'],
      fiscalHost: organisation['fiscalHost'],
      contact: organisation['contact'],
      documents: ours(organisation.documents, DOCUMENT),
      events: ours(organisation.events, EVENT),
    }),
  },
};

interface Nodes {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

interface Stretch {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly halves: number;
}

interface Scored extends Row {
  readonly scores: { readonly nodes: readonly Stretch[] };
}

/** It has no condition on a span: whoever asks it takes all stretches and looks for that of today. */
function scoreToday({ scores }: Scored): string {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const known = scores.nodes.find(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today),
  );
  return String((known?.halves ?? 0) / 2);
}

const theirs = ({ nodes, pageInfo }: Nodes, fields: string): Row => ({
  rows: nodes.map((node) => ({ id: node['rowId'], ...told(node, fields) })),
  more: pageInfo.hasNextPage,
});

const SCORES =
  'scores: organisationElementScoresByDistrictIdAndOrganisationId { nodes { validFrom validTo halves } }';

/** PostGraphile's words. */
export const POSTGRAPHILE_ON_REGISTER: Readonly<Record<RegisterShape, GraphqlShape>> = {
  register: {
    query: `query Register($district: BigInt!, $kind: String!) { allOrganisations(
      condition: { districtId: $district, serviceKind: $kind, withdrawnAt: null, mergedIntoId: null }, orderBy: [NAME_ASC, ROW_ID_ASC], first: 50) {
      nodes { rowId ${LISTED} division: divisionByDivisionId { name } ${SCORES} } pageInfo { hasNextPage endCursor } } }`,
    variables: ({ districtId, kind }) => ({ district: districtId, kind }),
    canonical: ({ allOrganisations }: { allOrganisations: Nodes }) => ({
      rows: (allOrganisations.nodes as readonly Scored[]).map((node) => ({
        id: node['rowId'],
        ...told(node, LISTED),
        elementScore: scoreToday(node),
        division: (node['division'] as { name: string }).name,
      })),
      more: allOrganisations.pageInfo.hasNextPage,
    }),
  },
  organisation: {
    query: `query OrganisationRows($district: BigInt!, $id: UUID!) { organisationByDistrictIdAndRowId(districtId: $district, rowId: $id) { ${TOLD} ${SCORES}
      division: divisionByDivisionId { name parent: divisionByParentId { name parent: divisionByParentId { name } } }
      fiscalHost: organisationByDistrictIdAndFiscalHostId { name } contact: personByDistrictIdAndContactPersonId { nameMasked phoneMasked }
      documents: organisationDocumentsByDistrictIdAndOrganisationId(condition: { withdrawnAt: null }, orderBy: [RECORDED_AT_DESC, ROW_ID_DESC], first: 100) {
        nodes { rowId ${DOCUMENT} } pageInfo { hasNextPage } }
      events: organisationEventsByDistrictIdAndOrganisationId(orderBy: [RECORDED_AT_DESC, ROW_ID_DESC], first: 50) {
        nodes { rowId ${EVENT} } pageInfo { hasNextPage } } } }`,
    variables: ({ districtId, organisationId }) => ({ district: districtId, id: organisationId }),
    canonical: ({
      organisationByDistrictIdAndRowId: organisation,
    }: {
      organisationByDistrictIdAndRowId: Scored & { documents: Nodes; events: Nodes };
    }) => ({
      ...told(organisation, TOLD),
      elementScore: scoreToday(organisation),
      division: organisation['division'],
      fiscalHost: organisation['fiscalHost'],
      contact: organisation['contact'],
      documents: theirs(organisation.documents, DOCUMENT),
      events: theirs(organisation.events, EVENT),
    }),
  },
};

/** `cultureSports` → `CULTURE_SPORTS`. */
function constantOf(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
