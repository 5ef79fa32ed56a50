import type { Actor, Permission } from '@weizhi/domain';
import { type Database, systemActor, type Transaction } from '../src/platform/database';
import type { ArgumentTexts } from '../src/platform/read-planner/testing/random-operation';
import { Estate, loadOfficialDivisions, PopulationCount } from '../src/modules/divisions';
import { type RecordedMatter, recordMatters, withdrawMatters } from '../src/modules/matters';
import { accountActor } from './actors';
import { insertAccounts } from './accounts-rows';
import { insertContracts } from './funding-rows';
import { insertIncubationCases } from './incubation-rows';
import { insertOrganisations } from './organisation-rows';
import { TEST_NOW } from './schema-suite';

/** What {@link insertProductRows} put there. */
export interface ProductRows {
  readonly districts: readonly DistrictRows[];
  /** Global ids of matters, withdrawn ones among them. */
  readonly matters: readonly string[];
  /** Global ids of organisations, withdrawn and merged ones among them. */
  readonly organisations: readonly string[];
  /** Global ids of incubation cases. */
  readonly cases: readonly string[];
  /** Global ids of funded projects. */
  readonly contracts: readonly string[];
  /** Global ids of accounts by year. */
  readonly accounts: readonly string[];
}

interface DistrictRows {
  readonly districtId: string;
  readonly communities: readonly Community[];
}

interface Community {
  readonly id: string;
  readonly path: string;
  readonly parent: string;
  readonly root: string;
}

const COMMUNITIES = 6;

/** Two districts with communities, estates, counts and matters that hold every awkward value there is. */
export async function insertProductRows(database: Database): Promise<ProductRows> {
  const districts: DistrictRows[] = [];
  const matters: string[] = [];
  const organisations: string[] = [];
  const contracts: string[] = [];
  const cases: string[] = [];
  const accounts: string[] = [];
  for (const districtCode of ['440310', '320613']) {
    const loaded = await database.transaction(systemActor(), (tx) =>
      loadOfficialDivisions(tx, { districtCode, kind: 'real' }),
    );
    if (!loaded) throw new Error(`The official list has no ${districtCode}`);
    const { districtId } = loaded;
    await database.transaction(systemActor(districtId), async (tx) => {
      const communities = await listCommunities(tx, districtId);
      districts.push({ districtId, communities });
      await insertEstates(tx, districtId, communities);
      matters.push(...(await insertMatters(tx, districtId, communities)));
      const organisationIds = await insertOrganisations(tx, districtId, communities);
      organisations.push(...organisationIds);
      cases.push(...(await insertIncubationCases(tx, districtId)));
      contracts.push(...(await insertContracts(tx, districtId, { communities, organisationIds })));
      accounts.push(...(await insertAccounts(tx, districtId, organisationIds)));
    });
  }
  return { districts, matters, organisations, cases, contracts, accounts };
}

/** Readers of every shape of scope. */
export function readersOf({ districts }: ProductRows): Record<string, Actor> {
  const [one, two] = districts;
  if (!one || !two) throw new Error('Two districts are needed');
  const whole = (district: DistrictRows): Grant => ({
    districtId: district.districtId,
    permissions: PERMISSIONS,
  });
  const part = (district: DistrictRows, index: number): Grant => {
    const { id = '', path = '' } = district.communities[index] ?? {};
    return { ...whole(district), division: { id, path } };
  };
  return {
    district: accountActor('district', whole(one)),
    both: accountActor('both', whole(one), whole(two)),
    community: accountActor('community', part(one, 1)),
    twoPlaces: accountActor('twoPlaces', part(one, 0), part(two, 2)),
    divisionsOnly: accountActor('divisionsOnly', {
      districtId: one.districtId,
      permissions: ['division.read'],
    }),
  };
}

/** Texts of arguments by field. */
export function choicesOf({
  districts,
  matters,
  organisations,
  cases,
  contracts,
  accounts,
}: ProductRows): ArgumentTexts {
  const community = districts[0]?.communities[0];
  const divisions = [community?.id, community?.parent, community?.root, '999999'].map(
    (id) => `Division.${String(id)}`,
  );
  const nobody = ['nonsense', 'Matter.1.00000000-0000-0000-0000-000000000000'];
  const byId = [
    ...divisions,
    ...matters,
    ...organisations,
    ...cases,
    ...contracts,
    ...accounts,
    ...nobody,
  ].map((id) => `id: "${id}"`);
  return {
    'Query.division': byId,
    'Query.matter': byId,
    'Query.node': byId,
    'Query.organisation': byId,
    'Query.incubationCase': byId,
    'Query.incubationCases': [
      '',
      'orderBy: NUMBER_DESC',
      'orderBy: STAGE_ENTERED_ON_ASC, filter: { stages: [APPLIED, GRADUATED] }',
      'filter: { search: "%" }',
      'filter: { search: " 孵2024-000" }',
      'filter: { search: "小组", track: "sixMonths" }',
      `filter: { divisionId: "${String(divisions[1])}", stages: [] }`,
      `filter: { organisationId: "${String(organisations[0])}" }`,
    ],
    'Query.annualAccounts': byId,
    'Query.annualAccountsList': [
      '',
      'orderBy: UPDATED_AT_DESC, filter: { years: [2024, 2015] }',
      'filter: { search: "%" }',
      'filter: { search: "小", states: [FILED, DRAFT] }',
      `filter: { divisionId: "${String(divisions[1])}", states: [CORRECTED] }`,
      `filter: { organisationId: "${String(organisations[0])}" }`,
    ],
    'Query.fundingContract': byId,
    'Query.fundingContracts': [
      '',
      'orderBy: ENDS_ON_ASC, filter: { hub: true }',
      'orderBy: NUMBER_ASC, filter: { search: "%" }',
      'filter: { search: "资" }',
      `filter: { divisionId: "${String(divisions[1])}", states: [RUNNING], kinds: [VENTURE_PHILANTHROPY] }`,
      `filter: { supplierId: "${String(organisations[0])}" }`,
    ],
    'Query.organisations': [
      '',
      'orderBy: UPDATED_AT_DESC',
      'orderBy: STATUS_SINCE_ASC, filter: { hub: false }',
      'filter: { search: "%" }',
      'filter: { search: "51320613m" }',
      `filter: { divisionId: "${String(divisions[1])}", serviceKinds: [GOVERNANCE, CULTURE_SPORTS] }`,
      'filter: { registrationStatuses: [FILED], creditFlags: [NORMAL, ABNORMAL] }',
    ],
    'Query.divisions': [
      '',
      'filter: { search: "城东" }',
      'filter: { search: "3206130%" }',
      'filter: { kinds: [SUBDISTRICT, COMMUNITY] }',
      `filter: { withinId: "${String(divisions[1])}", search: "" }`,
      'filter: { kinds: [] }',
    ],
    'Query.matters': [
      '',
      'orderBy: NUMBER_ASC',
      'orderBy: REPORTED_ON_ASC, filter: { located: true }',
      `filter: { divisionId: "${String(divisions[1])}" }`,
      'filter: { channels: [HOTLINE_12345], natures: [COMPLAINT, APPRECIATION] }',
      'filter: { eventTypes: ["市容\\"环卫"], outcome: OVERDUE }',
      'filter: { from: "2018-09-02", to: "2018-09-30", disposingUnits: ["某局"] }',
      `filter: { districtId: "District.${String(districts[0]?.districtId)}" }`,
    ],
    'Division.children': ['', 'kinds: [COMMUNITY]'],
  };
}

type Grant = Parameters<typeof accountActor>[1];

const PERMISSIONS: readonly Permission[] = [
  'division.read',
  'matter.read',
  'indicator.read',
  'organisation.read',
  'funding.read',
  'incubation.read',
  'person.read',
];

async function listCommunities(tx: Transaction, districtId: string): Promise<Community[]> {
  return tx.sql<Community>(
    `select d.id::text, d.path, d.parent_id::text as parent, t.division_id::text as root
       from district t join division_closure c on c.ancestor_id = t.division_id join division d on d.id = c.descendant_id
      where t.id = $1::bigint and d.kind = 'community' order by d.id limit $2::int`,
    [districtId, COMMUNITIES],
  );
}

async function insertEstates(
  tx: Transaction,
  districtId: string,
  communities: readonly Community[],
): Promise<void> {
  const estates = communities.map((community, index) => ({
    districtId,
    divisionId: community.id,
    name: `小区"${String(index)}%`,
    estateType: 'old' as const,
    households: index === 0 ? null : index * 100,
  }));
  await tx.repository(Estate).insertMany(estates);
  const counts = communities.map(({ id }) => ({
    districtId,
    divisionId: id,
    year: 2025,
    sex: 1,
    ageBand: '60-69',
    persons: 12,
  }));
  await tx.repository(PopulationCount).insertMany(counts);
}

async function insertMatters(
  tx: Transaction,
  districtId: string,
  communities: readonly Community[],
): Promise<string[]> {
  const importBatchId = '00000000-0000-4000-8000-000000000001';
  const recorded = communities.flatMap((community, index) =>
    aFewMatters(community, `${districtId}-${String(index)}`),
  );
  const kept = await recordMatters(tx, { districtId, importBatchId: null }, recorded);
  const again = recorded.slice(0, 1).map((matter) => ({ ...matter, number: 'withdrawn' }));
  const withdrawn = await recordMatters(tx, { districtId, importBatchId }, again);
  await withdrawMatters(tx, { districtId, importBatchId, at: TEST_NOW });
  return [...[...kept.values()].slice(0, 3), ...withdrawn.values()].map((id) => `Matter.${districtId}.${id}`);
}

function aFewMatters(community: Community, prefix: string): RecordedMatter[] {
  const place = {
    communityId: community.id,
    subdistrictId: community.parent,
    divisionId: community.id,
    communityName: '某社区',
  };
  const common = { subType: null, nature: 'complaint', channel: 'telephone', eventType: '环保水务' } as const;
  return [
    {
      ...place,
      ...common,
      number: `${prefix}-0`,
      reportedOn: '2018-09-01',
      eventType: '市容"环卫',
      mainType: '反斜杠\\与\n换行',
      disposingUnit: null,
      outcome: null,
    },
    {
      ...place,
      ...common,
      number: `${prefix}-1`,
      reportedOn: '2018-09-02',
      channel: 'hotline12345',
      mainType: null,
      disposingUnit: '某局',
      outcome: 'overdue',
    },
    {
      ...place,
      ...common,
      number: `${prefix}-2`,
      reportedOn: '2018-09-03',
      communityId: null,
      subdistrictId: null,
      mainType: '大类',
      disposingUnit: '某局',
      outcome: 'onTime',
    },
  ];
}
