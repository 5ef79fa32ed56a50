import { codeOf } from '../../../test/console-client';
import { CREATE_ORGANISATION, useOrganisationsSuite } from './testing/organisations-suite';

const CODE = '51320613MJT000010K';

describe('organisations', () => {
  const { as, tree, nextKey, record, rows } = useOrganisationsSuite();

  const create = (over: object, by = 'hub') =>
    as(by).run<Record<string, unknown>>(CREATE_ORGANISATION, {
      input: {
        name: `书法社${nextKey()}`,
        divisionId: tree().community.globalId,
        serviceKind: 'CULTURE_SPORTS',
        registrationStatus: 'UNREGISTERED',
        idempotencyKey: nextKey(),
        ...over,
      },
    });
  const list = (filter: object, by = 'hub') =>
    as(by).run<{ totalCount: number; edges: { node: { id: string; name: string } }[] }>(
      'query ($filter: OrganisationFilter) { organisations(filter: $filter, first: 100) { totalCount edges { node { id name } } } }',
      { filter },
    );

  it('are recorded with registration, contact person and the communities they work in', async () => {
    const id = await record({
      name: '崇川区银发合唱协会',
      registrationStatus: 'REGISTERED',
      statusSince: '2024-05-06',
      legalForm: 'SOCIAL_ASSOCIATION',
      uscc: CODE.toLowerCase(),
      serviceKind: 'CULTURE_SPORTS',
      secondaryKinds: ['VOLUNTEERING', 'CULTURE_SPORTS'],
      supervisingUnits: [' 文化馆 ', ''],
      contact: { name: '张三丰', phone: '138 1234 1234', birthYear: 1956 },
      communityIds: [tree().community.globalId, tree().otherCommunity.globalId],
    });
    const found = await as('hub').run<object>(
      `query ($id: ID!) { organisation(id: $id) { uscc legalForm statusSince secondaryKinds ministryKind
        supervisingUnits countsAsCommunityOrganisation contact { nameMasked phoneMasked birthYear } division { id } } }`,
      { id },
    );
    expect(found).toEqual({
      uscc: CODE,
      legalForm: 'SOCIAL_ASSOCIATION',
      statusSince: '2024-05-06',
      secondaryKinds: ['VOLUNTEERING'],
      ministryKind: 'CULTURE_AND_SPORTS',
      supervisingUnits: ['文化馆'],
      countsAsCommunityOrganisation: true,
      contact: { nameMasked: '张*', phoneMasked: '138****1234', birthYear: 1956 },
      division: { id: tree().community.globalId },
    });
    expect(await rows('select community_id::int from organisation_coverage order by 1')).toEqual(
      expect.arrayContaining([{ community_id: 1000 }, { community_id: 1001 }]),
    );
    const [person] = await rows<Record<string, string>>('select * from person limit 1');
    expect(JSON.stringify(person)).not.toMatch(/三丰|13812341234/);
  });

  it('are recorded once for a request that comes twice', async () => {
    const input = { name: '一次登记的社团', idempotencyKey: nextKey() };
    const first = await create(input);
    expect(await create(input)).toEqual(first);
    expect(await create({ ...input, name: '另一个社团' })).toEqual({
      __typename: 'IdempotencyKeyReused',
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it.each([
    [{ name: ' ' }, 'name', 'REQUIRED'],
    [{ name: '（！）' }, 'name', 'TOO_SHORT'],
    [{ name: '长'.repeat(101) }, 'name', 'TOO_LONG'],
    [{ purpose: '长'.repeat(1001) }, 'purpose', 'TOO_LONG'],
    [{ memberCount: -1 }, 'memberCount', 'OUT_OF_RANGE'],
    [{ foundedOn: '2190-01-01' }, 'foundedOn', 'DATE_ORDER'],
    [{ statusSince: '2190-01-01' }, 'statusSince', 'DATE_ORDER'],
    [{ registrationStatus: 'REVOKED' }, 'registrationStatus', 'UNKNOWN_VALUE'],
    [{ contact: { name: '张三', phone: '12345' } }, 'contact.phone', 'PHONE_UNKNOWN_FORM'],
    [{ contact: { name: '张3' } }, 'contact.name', 'PERSON_NAME_BAD_CHARACTER'],
    [
      { contact: { name: '张三', identityNumber: '320613199002290006' } },
      'contact.identityNumber',
      'RESIDENT_ID_IMPOSSIBLE_BIRTH_DATE',
    ],
    [{ idempotencyKey: '' }, 'idempotencyKey', 'MALFORMED'],
    [{ communityIds: ['Division.101'] }, 'communityIds', 'UNKNOWN_REFERENCE'],
    [
      { fiscalHostId: 'Organisation.1.00000000-0000-0000-0000-000000000000' },
      'fiscalHostId',
      'UNKNOWN_REFERENCE',
    ],
  ])('refuse %j', async (change, path, code) => {
    expect(await create(change)).toEqual({
      __typename: 'InvalidInput',
      code: 'INVALID_INPUT',
      fieldErrors: [{ path, code }],
    });
  });

  it.each([
    [{ registrationStatus: 'FILED' }, 'FILING_NUMBER_MISSING'],
    [{ uscc: CODE }, 'CREDIT_CODE_NOT_EXPECTED'],
    [{ registrationStatus: 'REGISTERED', legalForm: 'FOUNDATION' }, 'CREDIT_CODE_MISSING'],
    [
      { registrationStatus: 'REGISTERED', legalForm: 'FOUNDATION', uscc: CODE },
      'CREDIT_CODE_OF_ANOTHER_FORM',
    ],
    [{ registrationStatus: 'REGISTERED', uscc: CODE }, 'LEGAL_FORM_MISSING'],
  ])('refuse the registration %j by its rule', async (change, rule) => {
    expect(await create(change)).toEqual({
      __typename: 'RegistrationNotPossible',
      code: 'REGISTRATION_NOT_POSSIBLE',
      rule,
    });
  });

  it('refuse a credit code that another one has', async () => {
    const association = { registrationStatus: 'REGISTERED', legalForm: 'SOCIAL_SERVICE_INSTITUTION' };
    await record({ ...association, uscc: '52320613MJT000029D' });
    expect(await create({ ...association, uscc: '52320613MJT000029D' })).toEqual({
      __typename: 'DuplicateEntry',
      code: 'DUPLICATE_ENTRY',
    });
  });

  it('are shown when one looks known, by name or by the number of the contact, and recorded all the same when told to', async () => {
    const contact = { name: '李四', phone: '13900000001' };
    const id = await record({ name: '“乐龄”太极拳队', contact });
    for (const change of [
      { name: '乐龄 太极拳队' },
      { name: '完全不同的队伍', contact: { ...contact, name: '王五' } },
    ]) {
      expect(await create(change)).toEqual({
        __typename: 'OrganisationLooksKnown',
        code: 'ORGANISATION_LOOKS_KNOWN',
        candidates: [{ id }],
      });
    }
    expect(await create({ name: '乐龄 太极拳队', despiteLikeness: true })).toMatchObject({
      __typename: 'OrganisationCreated',
    });
  });

  it('answer for a foreign division exactly as for one that is absent', async () => {
    const answers = await Promise.all(
      [tree().second.globalId, tree().sibling.globalId, 'Division.999999', 'garbage'].map((divisionId) =>
        create({ divisionId }, 'street'),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ __typename: 'NotFound', code: 'NOT_FOUND' })]),
    );
  });

  it('are found by those whose divisions they lie in, and by nobody else', async () => {
    const id = await record({ name: '槐树巷议事小组' });
    const query = 'query ($id: ID!) { organisation(id: $id) { id } node(id: $id) { id } }';
    for (const reader of ['hub', 'street', 'official', 'finance'])
      expect((await as(reader).ask(query, { id })).data).toEqual({ organisation: { id }, node: { id } });
    for (const stranger of ['sibling', 'other'])
      expect((await as(stranger).ask(query, { id })).data).toEqual({ organisation: null, node: null });
  });

  it('show no person to those who may not read persons', async () => {
    const id = await record({ contact: { name: '赵六', phone: '13900000002' } });
    expect(
      await as('finance').run('query ($id: ID!) { organisation(id: $id) { contact { nameMasked } } }', {
        id,
      }),
    ).toEqual({ contact: null });
  });

  it('are listed by what the filter says, and counted for the tabs', async () => {
    await record({ name: '春晖志愿者服务队', serviceKind: 'VOLUNTEERING', hub: true });
    await record({
      name: '百分之%号读书会',
      registrationStatus: 'FILED',
      filingNumber: '备2026-7',
      divisionId: tree().sibling.globalId,
    });
    const names = async (filter: object) => (await list(filter)).edges.map(({ node }) => node.name);
    expect(await names({ search: '%号' })).toEqual(['百分之%号读书会']);
    expect(await names({ search: '备2026-7' })).toEqual(['百分之%号读书会']);
    expect(await names({ search: CODE.slice(0, 12).toLowerCase() })).toEqual(['崇川区银发合唱协会']);
    expect(await names({ serviceKinds: ['VOLUNTEERING'] })).toEqual(['春晖志愿者服务队']);
    expect(await names({ hub: true })).toEqual(['春晖志愿者服务队']);
    expect(await names({ divisionId: tree().sibling.globalId })).toEqual(['百分之%号读书会']);
    expect(await names({ registrationStatuses: ['FILED'], legalForms: ['FOUNDATION'] })).toEqual([]);
    expect(await names({ districtId: 'District.2' })).toEqual([]);
    expect((await list({}, 'other')).totalCount).toBe(0);
    const counts = await as('hub').run<{ status: string; count: number }[]>(
      '{ organisationStatusCounts(filter: { registrationStatuses: [REVOKED] }) { status count } }',
    );
    expect(counts).toContainEqual({ status: 'FILED', count: 1 });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe((await list({})).totalCount);
  });

  it('are recorded by nobody without the permission', async () => {
    const answer = await as('official').ask(CREATE_ORGANISATION, {
      input: {
        name: '没有权限',
        divisionId: tree().community.globalId,
        serviceKind: 'GOVERNANCE',
        registrationStatus: 'UNREGISTERED',
        idempotencyKey: nextKey(),
      },
    });
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  it('leave a history and an audit entry', async () => {
    const id = await record();
    const key = id.split('.')[2];
    expect(
      await rows(
        "select kind, to_code, recorded_by <> '' as signed from organisation_event where organisation_id = $1",
        [key],
      ),
    ).toEqual([{ kind: 'recorded', to_code: 'unregistered', signed: true }]);
    expect(await rows('select action from audit_event where subject_id = $1', [key])).toEqual([
      { action: 'organisation.recorded' },
    ]);
  });

  it('of another place are neither found by a search nor told of as looking alike', async () => {
    const contact = { name: '李四', phone: '13900000055' };
    const id = await record({ name: '望江楼棋友会', contact });
    expect((await list({ search: '望江楼' })).edges.map(({ node }) => node.id)).toEqual([id]);
    for (const stranger of ['sibling', 'other'])
      expect(await list({ search: '望江楼' }, stranger)).toEqual({ totalCount: 0, edges: [] });
    const elsewhere = { divisionId: tree().sibling.globalId };
    for (const change of [{ name: '望江楼 棋友会' }, { name: '渔人码头合唱团', contact }])
      expect(await create({ ...elsewhere, ...change }, 'sibling')).toMatchObject({
        __typename: 'OrganisationCreated',
      });
    const told = (by: string): Promise<object[]> =>
      as(by).run('{ organisationDuplicates { organisations { id } } }');
    expect(JSON.stringify(await told('hub'))).toContain(id);
    expect(JSON.stringify(await told('sibling'))).not.toContain(id);
  });
});
