import { CREDIT_FLAGS, DOCUMENT_KINDS, REGISTRATION_STATUSES, SERVICE_KINDS } from '@weizhi/domain';

/** An instant as the product writes it. */
export const instant = (column: string): string =>
  `to_char(date_trunc('milliseconds', ${column} at time zone 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const text = (column: string): string => `coalesce(to_json(${column})::text, 'null')`;
const present = (column: string): string => `to_json(${column})`;
const day = (column: string): string => `coalesce('"' || ${column} || '"', 'null')`;
const moment = (column: string): string => `'"' || ${instant(column)} || '"'`;
const bare = (column: string): string => `coalesce(${column}::text, 'null')`;
const id = (type: string, row: string): string =>
  `'"${type}.' || ${row}.district_id || '.' || ${row}.id || '"'`;

/** `cultureSports` → `CULTURE_SPORTS`, as the schema names members of enums. */
const named = (column: string, codes: readonly string[]): string =>
  `case ${column} ${codes.map((code) => `when '${code}' then '"${inCapitals(code)}"'`).join(' ')} else 'null' end`;

function inCapitals(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

const LEGAL_FORMS = ['socialAssociation', 'socialServiceInstitution', 'foundation'];
const GOVERNANCE_BODIES = ['ownersCommittee', 'buildingGroup'];
const FORMATION_BASES = [
  'sharedInterest',
  'sharedNeed',
  'residentInitiative',
  'committeeInitiative',
  'governmentTask',
];
const EVENT_KINDS = [
  ...['recorded', 'changed', 'statusChanged', 'creditFlagged', 'documentRecorded', 'documentWithdrawn'],
  ...[
    'evidenceProposed',
    'evidenceVerified',
    'evidenceRefused',
    'evidenceWithdrawn',
    'postRecorded',
    'postEnded',
  ],
  ...['coverageChanged', 'noticeIssued', 'noticeAnswered', 'mergedInto', 'absorbed', 'withdrawn'],
];

/** `{"name":…,…}` of columns in the form in which they are given. */
function object(members: Readonly<Record<string, string>>): string {
  const parts = Object.entries(members).map(
    ([name, value], index) => `'${index === 0 ? '{' : ','}"${name}":' || ${value}`,
  );
  return `${parts.join(' || ')} || '}'`;
}

const SCORE = `'"' || coalesce((select trim_scale(s.halves::numeric / 2) from organisation_element_score s where s.district_id = o.district_id
  and s.organisation_id = o.id and s.valid_from <= current_date and (s.valid_to is null or s.valid_to > current_date)), 0) || '"'`;

const LISTED = {
  id: id('Organisation', 'o'),
  version: 'o.version',
  name: present('o.name'),
  legalForm: named('o.legal_form', LEGAL_FORMS),
  registrationStatus: named('o.registration_status', REGISTRATION_STATUSES),
  statusSince: day('o.status_since'),
  serviceKind: named('o.service_kind', SERVICE_KINDS),
  governanceBody: named('o.governance_body', GOVERNANCE_BODIES),
  uscc: text('o.uscc'),
  filingNumber: text('o.filing_number'),
  creditFlag: named('o.credit_flag', CREDIT_FLAGS),
  hub: 'o.hub',
  foundedOn: day('o.founded_on'),
  updatedAt: moment('o.updated_at'),
  elementScore: SCORE,
};

const TOLD = {
  ...LISTED,
  secondaryKinds: `(select '[' || coalesce(string_agg(${named('k.code', SERVICE_KINDS)}, ',' order by k.place), '') || ']'
    from unnest(o.secondary_kinds) with ordinality k(code, place))`,
  formationBasis: named('o.formation_basis', FORMATION_BASES),
  competentAuthority: text('o.competent_authority'),
  registrationAuthority: text('o.registration_authority'),
  supervisingUnits: present('o.supervising_units'),
  purpose: text('o.purpose'),
  memberCount: bare('o.member_count'),
  creditSince: day('o.credit_since'),
};

const DOCUMENT = {
  id: id('OrganisationDocument', 'd'),
  kind: named('d.kind', DOCUMENT_KINDS),
  title: present('d.title'),
  versionNumber: 'd.version_number',
  issuedOn: day('d.issued_on'),
  validTo: day('d.valid_to'),
  recordedAt: moment('d.recorded_at'),
};

const EVENT = {
  id: day('e.id'),
  kind: named('e.kind', EVENT_KINDS),
  occurredOn: day('e.occurred_on'),
  recordedAt: moment('e.recorded_at'),
  fromCode: text('e.from_code'),
  toCode: text('e.to_code'),
  subject: text('e.subject'),
  reason: text('e.reason'),
};

interface Rows {
  readonly members: Readonly<Record<string, string>>;
  readonly alias: string;
  /** Rows in order, as many as there are. */
  readonly rows: string;
  readonly most: number;
  /** Columns that a cursor would hold; without them none is made. */
  readonly keys?: readonly [string, string];
}

/** A connection as our endpoint gives it; the last cursor is there and not signed. */
function connection({ members, alias, rows, most, keys }: Rows): string {
  const [first, second] = keys ?? ['null', 'null'];
  const end = keys
    ? ` || ',"endCursor":"' || encode(convert_to(json_build_array((array_agg(k0))[${most}], (array_agg(k1))[${most}])::text, 'UTF8'), 'hex') || '"'`
    : '';
  return `(select '{"edges":[' || coalesce(string_agg('{"node":' || j || '}', ',') filter (where n <= ${most}), '') || '],"pageInfo":{"hasNextPage":' || (count(*) > ${most})${end} || '}}'
    from (select ${object(members)} as j, ${first} as k0, ${second} as k1, row_number() over () as n from (${rows} limit ${most} + 1) ${alias}) p)`;
}

const place = (row: string, above: string): string => object({ name: present(`${row}.name`), parent: above });

/** The seat with the two divisions above it. */
const SEAT = `(select ${place(
  'v',
  `coalesce((select ${place(
    'w',
    `coalesce((select ${object({ name: present('x.name') })} from division x where x.id = w.parent_id), 'null')`,
  )} from division w where w.id = v.parent_id), 'null')`,
)} from division v where v.id = o.division_id)`;

/** Hand-written for exactly what the shapes of the register ask, in the form that our endpoint answers in. */
export const REGISTER_STATEMENTS: Readonly<Record<string, string>> = {
  register: `select '{"organisations":' || ${connection({
    members: {
      ...LISTED,
      countsAsCommunityOrganisation: `(o.governance_body is null and (o.registration_status in ('filed', 'registered', 'changePending', 'abnormalListed', 'seriousListed')
        or (o.registration_status = 'registrationPending' and o.filing_number is not null)))`,
      division: `(select '{"id":"Division.' || v.id || '","asOf":"' || current_date || '","name":' || to_json(v.name) || '}' from division v where v.id = o.division_id)`,
    },
    alias: 'o',
    rows: `select * from organisation o where o.district_id = $1::bigint and o.service_kind = $2 and o.withdrawn_at is null
      and o.merged_into_id is null order by o.name, o.id`,
    most: 50,
    keys: ['o.name', 'o.id'],
  })} || '}'`,
  organisation: `select '{"organisation":' || ${object({
    ...TOLD,
    division: SEAT,
    fiscalHost: `coalesce((select ${object({ name: present('f.name') })} from organisation f where f.district_id = o.district_id and f.id = o.fiscal_host_id), 'null')`,
    contact: `coalesce((select ${object({ nameMasked: present('c.name_masked'), phoneMasked: text('c.phone_masked') })} from person c
      where c.district_id = o.district_id and c.id = o.contact_person_id), 'null')`,
    documents: connection({
      members: DOCUMENT,
      alias: 'd',
      rows: `select * from organisation_document d where d.district_id = o.district_id and d.organisation_id = o.id and d.withdrawn_at is null
        order by d.recorded_at desc, d.id desc`,
      most: 100,
    }),
    events: connection({
      members: EVENT,
      alias: 'e',
      rows: `select * from organisation_event e where e.district_id = o.district_id and e.organisation_id = o.id
        order by e.recorded_at desc, e.id desc`,
      most: 50,
    }),
  })} || '}' from organisation o where o.district_id = $1::bigint and o.id = $2::uuid and o.withdrawn_at is null`,
};
