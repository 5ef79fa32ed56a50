import { systemActor } from '../../platform/database';
import { getTemplate } from '../../platform/imports';
import { ACCEPT, ISSUE, LIST, REFUSE, REVOKE } from './testing/submission-documents';
import { linkBearer, standings } from './testing/link-bearer';
import { useSubmissionsSuite } from './testing/submissions-suite';

jest.setTimeout(120_000);

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly availableActions: readonly string[];
}
interface Issued {
  readonly path: string;
  readonly link: { readonly id: string; readonly version: number };
}

const suite = useSubmissionsSuite();
const { api, as } = suite;
const bearer = linkBearer(api);

beforeEach(() => suite.on('2026-03-02'));

const keyOf = (id: string): string => id.split('.')[2] ?? '';
const issue = (input: object): Promise<Issued> =>
  as('hub').run<Issued>(ISSUE, { input: { idempotencyKey: suite.nextKey(), ...input } });
const tokenOf = async (input: object): Promise<string> => (await issue(input)).path.slice('/join/'.length);
const list = async (organisationId: string, by = 'hub'): Promise<Listed[]> => {
  const filter = { organisationId };
  const { edges } = await as(by).run<{ edges: { node: Listed }[] }>(LIST, { filter });
  return edges.map(({ node }) => node);
};
const refuse = ({ id, version }: Listed, by = 'hub') =>
  as(by).run<object>(REFUSE, { input: { submissionId: id, expectedVersion: version, reason: '不清楚' } });
const rows = <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  api.suite.database.transaction(systemActor('1'), (tx) => tx.sql<Row>(sql, [...parameters]));

describe('files at the same time', () => {
  it('come in once when the button is pressed twice', async () => {
    const organisationId = await suite.organisation();
    const token = await tokenOf({ organisationId, askedKinds: ['CHARTER'] });
    const answers = await Promise.all([1, 2, 3].map(() => bearer.bring(token, 'charter')));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await list(organisationId)).toHaveLength(1);
  });

  it('never wait in greater number than the rule lets', async () => {
    const organisationId = await suite.organisation();
    const token = await tokenOf({ organisationId, askedKinds: ['CHARTER'] });
    const files = Array.from({ length: 34 }, (_, n) => Buffer.from(`%PDF-1.7\n% ${String(n)}\n%%EOF\n`));
    const answers = await Promise.all(files.map((content) => bearer.bring(token, 'charter', { content })));
    const taken = answers.filter(({ status }) => status === 201);
    const waiting = await rows('select from submission where organisation_id = $1', [keyOf(organisationId)]);
    expect([taken.length, waiting.length]).toEqual([30, 30]);
  });

  it('are accepted by one of two who decide at once', async () => {
    const organisationId = await suite.organisation();
    await bearer.bring(await tokenOf({ organisationId, askedKinds: ['CHARTER'] }), 'charter');
    const [waiting] = await list(organisationId);
    if (!waiting) throw new Error('Nothing came in');
    const input = { submissionId: waiting.id, expectedVersion: 1, title: '章程', issuedOn: '2026-03-01' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => as('hub').run<{ __typename: string; code?: string }>(ACCEPT, { input })),
    );
    expect(answers.filter(({ __typename: type }) => type === 'SubmissionDecided')).toHaveLength(1);
    const documents = 'select from organisation_document where organisation_id = $1';
    expect(await rows(documents, [keyOf(organisationId)])).toHaveLength(1);
  });
});

describe('what came in for a case', () => {
  it('is decided on by whoever manages incubation, and offered to nobody else', async () => {
    const draft = await suite.draft();
    await suite.advance(draft.id, 'submit');
    await bearer.bring(await tokenOf({ caseId: draft.id }), 'founderProfile');
    const [offered] = await list(draft.organisationId, 'street');
    expect(offered?.availableActions).toEqual([]);
    if (!offered) throw new Error('Nothing came in');
    expect(await refuse(offered, 'street')).toMatchObject({ code: 'NOT_FOUND' });
    const items = await as('street').run<{ edges: { node: { key: string } }[] }>(
      '{ workItems(first: 100) { edges { node { key } } } }',
    );
    const key = `submissions:1.${keyOf(draft.organisationId)}`;
    expect(items.edges.map(({ node }) => node.key)).not.toContain(key);
    expect((await list(draft.organisationId))[0]?.availableActions).toEqual(['ACCEPT', 'REFUSE']);
  });

  it('as its links, is not for whoever only manages organisations: they revoke none of a call', async () => {
    const { link } = await issue({ callId: suite.call() });
    const input = { linkId: link.id, expectedVersion: link.version };
    expect(await as('street').run(REVOKE, { input })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await as('hub').run(REVOKE, { input })).toMatchObject({ link: { standing: 'REVOKED' } });
  });
});

describe('an organisation with submissions', () => {
  const WITHDRAW =
    'mutation ($input: WithdrawOrganisationInput!) { withdrawOrganisation(input: $input) { __typename ... on UserError { code } ... on OrganisationHasRecords { count } } }';
  const UPDATE =
    'mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { __typename ... on UserError { code } } }';
  const MERGE =
    'mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { __typename ... on UserError { code } } }';
  const withdraw = (organisationId: string) =>
    as('hub').run(WITHDRAW, { input: { organisationId, expectedVersion: 1, reason: '录错了' } });

  it('was not recorded by mistake; one without takes its links with it', async () => {
    const busy = await suite.organisation();
    const token = await tokenOf({ organisationId: busy, askedKinds: ['CHARTER'] });
    await bearer.bring(token, 'charter');
    expect(await withdraw(busy)).toEqual({
      __typename: 'OrganisationHasRecords',
      code: 'ORGANISATION_HAS_RECORDS',
      count: 1,
    });
    expect((await bearer.open(token)).status).toBe(200);
    const { organisationId: ofCase } = await suite.draft();
    expect(await withdraw(ofCase)).toMatchObject({ count: 1 });
    const idle = await suite.organisation();
    const idleToken = await tokenOf({ organisationId: idle, askedKinds: ['CHARTER'] });
    expect(await withdraw(idle)).toEqual({ __typename: 'OrganisationWithdrawn' });
    for (const answer of [await bearer.open(idleToken), await bearer.bring(idleToken, 'charter')])
      expect([answer.status, await answer.json()]).toMatchObject([410, { code: 'linkRevoked' }]);
  });

  it('is named with everything else that keeps an import from being undone', async () => {
    const [ofCase, ofFile] = [(await suite.draft()).organisationId, await suite.organisation()];
    await bearer.bring(await tokenOf({ organisationId: ofFile, askedKinds: ['CHARTER'] }), 'charter');
    const batchId = '00000000-0000-4000-8000-000000000001';
    await rows('update organisation set import_batch_id = $1 where id = any($2::uuid[])', [
      batchId,
      [keyOf(ofCase), keyOf(ofFile)],
    ]);
    await rows(
      `insert into funding_contract (district_id, number, title, kind, source, theme, purchaser, supplier_kind, supplier_id, division_id, amount, starts_on, ends_on)
       values (1, '甲-1', '助老', 'project', 'district', 'elderly', '街道办', 'organisation', $1::uuid, $2::bigint, 1, '2026-01-01', '2026-12-31')`,
      [keyOf(ofFile), suite.tree().community.id],
    );
    const context = { districtId: '1', batchId, divisionIds: null, now: api.clock.now() };
    const dependents = await api.suite.database.transaction(systemActor('1'), (tx) =>
      getTemplate('organisations').port.listDependents(tx, context),
    );
    expect(dependents.map(({ what, count }) => [what.zh, count])).toEqual([
      ['项目合同', 1],
      ['孵化个案', 1],
      ['来件', 1],
    ]);
  });

  it('takes them along when its seat moves, to the people of the new place', async () => {
    const organisationId = await suite.organisation();
    const token = await tokenOf({ organisationId, askedKinds: ['CHARTER'] });
    await bearer.bring(token, 'charter');
    const moved = await as('hub').run(UPDATE, {
      input: {
        organisationId,
        expectedVersion: 1,
        name: '和合邻里互助会',
        divisionId: suite.tree().sibling.globalId,
        serviceKind: 'MUTUAL_AID',
      },
    });
    expect(moved).toEqual({ __typename: 'OrganisationUpdated' });
    expect(await list(organisationId, 'street')).toEqual([]);
    const [waiting] = await list(organisationId, 'sibling');
    if (!waiting) throw new Error('Nothing went along');
    expect(await refuse(waiting, 'sibling')).toMatchObject({ __typename: 'SubmissionDecided' });
  });

  it('takes them along into the record that it is merged into', async () => {
    const [keptId, mergedId] = [await suite.organisation(), await suite.organisation()];
    const token = await tokenOf({ organisationId: mergedId, askedKinds: ['CHARTER'] });
    await bearer.bring(token, 'charter');
    const input = { keptId, keptVersion: 1, mergedId, mergedVersion: 1, reason: '同一支队伍' };
    expect(await as('hub').run(MERGE, { input })).toEqual({ __typename: 'OrganisationsMerged' });
    expect(await list(mergedId)).toEqual([]);
    const [waiting] = await list(keptId);
    const accepting = {
      submissionId: waiting?.id,
      expectedVersion: 1,
      title: '章程',
      issuedOn: '2026-03-01',
    };
    expect(await as('hub').run(ACCEPT, { input: accepting })).toMatchObject({
      __typename: 'SubmissionDecided',
    });
    expect(standings(await bearer.page(token))).toEqual({ charter: 'accepted' });
    const documents = 'select from organisation_document where organisation_id = $1';
    expect(await rows(documents, [keyOf(keptId)])).toHaveLength(1);
  });
});

describe('an application by the code of a call', () => {
  const apply = (token: string, over: object): Promise<Response> =>
    bearer.apply(token, {
      name: `银杏助老队${suite.nextKey()}`,
      serviceKind: 'mutualAid',
      contactName: '赵敏',
      contactPhone: '13800000077',
      track: 'sixMonths',
      requestedSum: '20000',
      summary: '帮助独居老人就近互助',
      communityId: suite.tree().community.id,
      key: suite.nextKey(),
      ...over,
    });
  const count = async (name: string): Promise<number> =>
    (await rows('select from organisation where name = $1', [name])).length;

  it('that is refused may be put right and sent again, and leaves nothing behind', async () => {
    const token = await tokenOf({ callId: suite.call() });
    expect((await apply(token, { name: '灯笼书画社' })).status).toBe(201);
    const key = suite.nextKey();
    expect((await apply(token, { name: '灯笼 书画社', key })).status).toBe(409);
    expect(await count('灯笼 书画社')).toBe(0);
    expect((await apply(token, { name: '灯笼巷书画社', key })).status).toBe(201);
  });

  it('comes in once however often it is sent, and only with what it said first', async () => {
    const token = await tokenOf({ callId: suite.call() });
    const [key, name] = [suite.nextKey(), '桂花巡逻队'];
    const answers = await Promise.all([1, 2, 3].map(() => apply(token, { name, key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await count(name)).toBe(1);
    const { path } = (await answers[2]?.json()) as { path: string };
    expect((await bearer.open(path.slice('/join/'.length))).status).toBe(200);
    const changed = await apply(token, { name, key, summary: '别的事' });
    expect([changed.status, await changed.json()]).toMatchObject([409, { code: 'looksKnown' }]);
  });

  it('is not refused for the number of its contact: that would tell whose number it is', async () => {
    const token = await tokenOf({ callId: suite.call() });
    const known = { contactName: '钱多', contactPhone: '13800000088' };
    expect((await apply(token, known)).status).toBe(201);
    const key = suite.nextKey();
    const other = { ...known, name: '海棠合唱团', key };
    expect((await apply(token, other)).status).toBe(201);
    expect((await apply(token, other)).status).toBe(201);
    expect(await count('海棠合唱团')).toBe(1);
  });

  it.each([
    ['a NUL', { name: 'a\u0000b' }],
    ['half a character', { summary: '好\ud800' }],
    ['a key that is too long', { key: 'x'.repeat(201) }],
    ['another form', { name: { $ne: null } }],
    ['keys of another object', JSON.parse('{"__proto__":{"isAdmin":true},"track":"constructor"}') as object],
  ])('with %s is told to be put right', async (_what, over) => {
    await suite.on('2026-03-04');
    const token = await tokenOf({ callId: suite.call() });
    const answer = await apply(token, over);
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'applicationIncomplete' }]);
  });

  it('offers no community that there is no more', async () => {
    const token = await tokenOf({ callId: suite.call() });
    const offered = async (): Promise<readonly string[]> => {
      const { call } = (await (await bearer.open(token)).json()) as {
        call: { communities: { id: string }[] };
      };
      return call.communities.map(({ id }) => id);
    };
    const gone = suite.tree().otherCommunity.id;
    expect(await offered()).toContain(gone);
    await api.suite.asOwner((owner) =>
      owner.query(`update division set exists_to = '2026-02-01' where id = $1`, [gone]),
    );
    expect(await offered()).not.toContain(gone);
  });
});

it('never answers an error of its own to a forged address', async () => {
  const paths = ['%E0%A4%A', '..%2f..%2fetc', '1-%00', '1-', `${'z'.repeat(12)}-${'x'.repeat(32)}`, '\u202e'];
  for (const path of paths) {
    const answers = await Promise.all([
      fetch(`${api.url}/submissions/${path}`),
      api.post(`/submissions/${path}/applications`, {}),
    ]);
    for (const { status } of answers) expect([404, 429]).toContain(status);
  }
});
