import { OWNERS_COMMITTEE_STATUSES } from '@weizhi/domain';
import { enumName } from '../../platform/graphql/domain-enum';
import { useOwnersSuite } from './testing/owners-suite';

const COMMITTEE = 'id version status lapseReasons nextActions';
const REGISTER = `mutation ($input: RegisterOwnersCommitteeInput!) { registerOwnersCommittee(input: $input) {
  __typename ... on OwnersCommitteeRecorded { committee { ${COMMITTEE} } }
  ... on UserError { code } ... on CommitteeRuleBroken { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const BEGIN = `mutation ($input: BeginCommitteeFormationInput!) { beginCommitteeFormation(input: $input) {
  __typename ... on OwnersCommitteeRecorded { committee { ${COMMITTEE} } }
  ... on UserError { code } ... on FormationConditionsUnmet { handedOverMet applicantsMet }
  ... on CommitteeActionNotAllowed { allowed } ... on InvalidInput { fieldErrors { path code } } } }`;
const ADVANCE = `mutation ($input: AdvanceOwnersCommitteeInput!) { advanceOwnersCommittee(input: $input) {
  __typename ... on OwnersCommitteeChanged { committee { ${COMMITTEE} } }
  ... on UserError { code } ... on CommitteeRuleBroken { rule } ... on CommitteeActionNotAllowed { allowed }
  ... on InvalidInput { fieldErrors { path code } } } }`;
const STEP = `mutation ($input: RecordCommitteeStepInput!) { recordCommitteeStep(input: $input) {
  __typename ... on OwnersCommitteeChanged { committee { ${COMMITTEE} steps { step standing dueOn doneOn } } }
  ... on UserError { code } ... on CommitteeRuleBroken { rule } ... on InvalidInput { fieldErrors { path code } } } }`;
const UPDATE = `mutation ($input: UpdateOwnersCommitteeInput!) { updateOwnersCommittee(input: $input) {
  __typename ... on OwnersCommitteeChanged { committee { ${COMMITTEE} membersInOffice lastMeetingOn } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const LIST = `query ($filter: CommitteeEstateFilter) { committeeEstates(first: 100, filter: $filter) { edges { node {
  id name ownersCommittee { status lapseReasons } } } } }`;

interface Changed {
  readonly __typename: string;
  readonly committee: { readonly id: string; readonly version: number; readonly status: string };
}

describe("owners' committees", () => {
  const { api, as, signIn, estate, nextKey, rows, tree } = useOwnersSuite();

  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  const register = async (over: object = {}) =>
    as('street').run<Changed>(REGISTER, {
      input: {
        estateId: await estate(),
        electedOn: '2024-03-01',
        termEnd: '2029-02-28',
        seats: 7,
        membersInOffice: 7,
        lastMeetingOn: '2026-10-01',
        idempotencyKey: nextKey(),
        ...over,
      },
    });
  const begin = async (over: object = {}) =>
    as('committee').run<Changed>(BEGIN, {
      input: {
        estateId: await estate(),
        appliedOn: '2026-11-20',
        totalArea: '30000',
        totalOwners: 300,
        handedOverArea: '15000',
        applicantOwners: 15,
        applicantArea: '0',
        byDeveloper: false,
        idempotencyKey: nextKey(),
        ...over,
      },
    });
  const versionOf = async (id: string): Promise<number> => {
    const [row] = await rows<{ version: number }>('select version from owners_committee where id = $1', [
      id.split('.')[2],
    ]);
    return row?.version ?? 0;
  };
  const advance = async (id: string, action: string, facts: object = {}) =>
    as('street').run<Changed>(ADVANCE, {
      input: { committeeId: id, expectedVersion: await versionOf(id), action, ...facts },
    });

  it('is formed from the application to the confirmed filing', async () => {
    const { committee } = await begin();
    expect(committee).toMatchObject({
      status: 'PREPARING',
      nextActions: ['CALL_ASSEMBLY', 'ABANDON_PROCEDURE'],
    });
    const { id } = committee;
    const step = await as('street').run<{ committee: { steps: object[] } }>(STEP, {
      input: { committeeId: id, expectedVersion: 1, step: 'REVIEWED', doneOn: '2026-11-25' },
    });
    expect(step.committee.steps.slice(0, 3)).toEqual([
      { step: 'APPLIED', standing: 'DONE', dueOn: null, doneOn: '2026-11-20' },
      { step: 'REVIEWED', standing: 'DONE', dueOn: '2026-12-21', doneOn: '2026-11-25' },
      { step: 'GROUP_FORMED', standing: 'DUE', dueOn: '2026-12-25', doneOn: null },
    ]);
    await advance(id, 'CALL_ASSEMBLY');
    const elected = { electedOn: '2026-11-26', termEnd: '2031-11-25', seats: 5, membersInOffice: 5 };
    expect(await advance(id, 'RECORD_ELECTION', elected)).toMatchObject({ committee: { status: 'ELECTED' } });
    expect(await advance(id, 'FILE_COMMITTEE', { filedOn: '2026-11-25' })).toMatchObject({
      code: 'COMMITTEE_RULE_BROKEN',
      rule: 'COMMITTEE_STEP_BEFORE_ITS_START',
    });
    expect(await advance(id, 'FILE_COMMITTEE', { filedOn: '2026-11-26' })).toMatchObject({
      committee: { status: 'FILED' },
    });
    expect(await advance(id, 'CONFIRM_FILING', { filingNumber: '崇业备12号' })).toMatchObject({
      committee: { status: 'ACTIVE', nextActions: ['BEGIN_RE_ELECTION'] },
    });
    const { events } = await as('official').run<{ events: { kind: string; subject: string }[] }>(
      'query ($id: ID!) { ownersCommittee(id: $id) { events { kind subject } } }',
      { id },
    );
    expect(new Set(events.map(({ kind, subject }) => `${kind} ${subject}`))).toEqual(
      new Set([
        'ADVANCED beginPreparation',
        'STEP_DONE reviewed',
        'ADVANCED callAssembly',
        'ADVANCED recordElection',
        'ADVANCED fileCommittee',
        'ADVANCED confirmFiling',
      ]),
    );
  });

  it.each([
    [{ handedOverArea: '14999.9999' }, { code: 'FORMATION_CONDITIONS_UNMET', handedOverMet: false }],
    [
      { applicantOwners: 14 },
      { code: 'FORMATION_CONDITIONS_UNMET', handedOverMet: true, applicantsMet: false },
    ],
    [{ applicantOwners: 14, applicantArea: '1500' }, { __typename: 'OwnersCommitteeRecorded' }],
    [{ applicantOwners: 0, byDeveloper: true }, { __typename: 'OwnersCommitteeRecorded' }],
    [{ totalArea: '0' }, { fieldErrors: [{ path: 'totalArea', code: 'MALFORMED' }] }],
    [{ appliedOn: '2026-11-27' }, { fieldErrors: [{ path: 'appliedOn', code: 'OUT_OF_RANGE' }] }],
  ])('begins with %j: %j', async (over, answer) => {
    expect(await begin(over)).toMatchObject(answer);
  });

  it('is begun once, and again after it was given up', async () => {
    const estateId = await estate();
    const { committee } = await begin({ estateId });
    expect(await begin({ estateId })).toMatchObject({
      code: 'COMMITTEE_ACTION_NOT_ALLOWED',
      allowed: ['CALL_ASSEMBLY', 'ABANDON_PROCEDURE'],
    });
    await advance(committee.id, 'ABANDON_PROCEDURE', { abandonReason: '筹备组解散' });
    expect(await begin({ estateId })).toMatchObject({ committee: { id: committee.id, status: 'PREPARING' } });
  });

  it.each([
    [{}, 'ACTIVE', []],
    [{ termEnd: '2027-05-26' }, 'TERM_EXPIRING', []],
    [{ electedOn: '2021-11-26', termEnd: '2026-11-25' }, 'LAPSED', ['TERM_EXPIRED']],
    [{ lastMeetingOn: '2026-05-29' }, 'LAPSED', ['NO_MEETING']],
    [{ lastMeetingOn: null }, 'LAPSED', ['NO_MEETING']],
    [{ membersInOffice: 3 }, 'LAPSED', ['MEMBERS_BELOW_HALF']],
  ])('registered with %j is %s for %j', async (over, status, lapseReasons) => {
    expect(await register(over)).toMatchObject({ committee: { status, lapseReasons } });
  });

  it.each([
    [
      { seats: 6, membersInOffice: 6 },
      { code: 'COMMITTEE_RULE_BROKEN', rule: 'COMMITTEE_SIZE_NOT_ODD' },
    ],
    [{ termEnd: '2029-03-02' }, { rule: 'COMMITTEE_TERM_OUT_OF_RANGE' }],
    [
      { electedOn: '2026-11-27' },
      { fieldErrors: expect.arrayContaining([{ path: 'electedOn', code: 'OUT_OF_RANGE' }]) as unknown },
    ],
  ])('is not registered with %j', async (over, answer) => {
    expect(await register(over)).toMatchObject(answer);
  });

  it('is registered once for an estate, and once for a key', async () => {
    const estateId = await estate();
    const idempotencyKey = nextKey();
    const first = await register({ estateId, idempotencyKey });
    expect(await register({ estateId, idempotencyKey })).toEqual(first);
    expect(await register({ estateId })).toMatchObject({ code: 'DUPLICATE_ENTRY' });
  });

  it('becomes alive again by a meeting and by members', async () => {
    const { committee } = await register({ lastMeetingOn: null, membersInOffice: 2 });
    const update = async (facts: object) =>
      as('street').run<Changed>(UPDATE, {
        input: { committeeId: committee.id, expectedVersion: await versionOf(committee.id), ...facts },
      });
    expect(await update({ meetingOn: '2026-11-25', note: '讨论维修资金' })).toMatchObject({
      committee: { status: 'LAPSED', lapseReasons: ['MEMBERS_BELOW_HALF'] },
    });
    expect(await update({ membersInOffice: 5 })).toMatchObject({ committee: { status: 'ACTIVE' } });
    expect(await update({ meetingOn: '2026-06-01' })).toMatchObject({
      committee: { lastMeetingOn: '2026-11-25' },
    });
    expect(await update({ membersInOffice: 8 })).toMatchObject({
      fieldErrors: [{ path: 'membersInOffice', code: 'OUT_OF_RANGE' }],
    });
    expect(await update({})).toMatchObject({ fieldErrors: [{ path: 'meetingOn', code: 'REQUIRED' }] });
  });

  it('is elected anew, and the old one stays when the election is given up', async () => {
    const { committee } = await register({ electedOn: '2022-01-10', termEnd: '2027-01-09' });
    expect(await advance(committee.id, 'BEGIN_RE_ELECTION')).toMatchObject({
      committee: { status: 'RE_ELECTING' },
    });
    const { steps } = await as('street').run<{ steps: object[] }>(
      'query ($id: ID!) { ownersCommittee(id: $id) { steps { step dueOn standing } } }',
      { id: committee.id },
    );
    expect(steps[0]).toEqual({ step: 'TERM_REPORTED', dueOn: '2026-07-09', standing: 'OVERDUE' });
    expect(await advance(committee.id, 'ABANDON_PROCEDURE', { abandonReason: '候选人不足' })).toMatchObject({
      committee: { status: 'TERM_EXPIRING' },
    });
  });

  it('refuses steps out of order and actions on a stale version', async () => {
    const { committee } = await begin();
    const step = (over: object) =>
      as('street').run<object>(STEP, {
        input: {
          committeeId: committee.id,
          expectedVersion: 1,
          step: 'REVIEWED',
          doneOn: '2026-11-26',
          ...over,
        },
      });
    expect(await step({ doneOn: '2026-11-19' })).toMatchObject({ rule: 'COMMITTEE_STEP_BEFORE_ITS_START' });
    expect(await step({ step: 'APPLIED' })).toMatchObject({ rule: 'COMMITTEE_STEP_DONE_ALREADY' });
    expect(await step({ step: 'HANDED_OVER' })).toMatchObject({ rule: 'COMMITTEE_STEP_NOT_IN_PROCEDURE' });
    expect(await step({ expectedVersion: 9 })).toMatchObject({ code: 'STALE_VERSION' });
    const input = { committeeId: committee.id, expectedVersion: 9, action: 'CALL_ASSEMBLY' };
    expect(await as('street').run<object>(ADVANCE, { input })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await advance(committee.id, 'CONFIRM_FILING')).toMatchObject({
      code: 'COMMITTEE_ACTION_NOT_ALLOWED',
    });
  });

  it('is absent outside the divisions and not managed by readers', async () => {
    const { committee } = await register();
    const seen = (who: string) =>
      as(who).run<object | null>('query ($id: ID!) { ownersCommittee(id: $id) { id } }', {
        id: committee.id,
      });
    expect([await seen('sibling'), await seen('hub')]).toEqual([null, { id: committee.id }]);
    const input = { committeeId: committee.id, expectedVersion: 1, action: 'BEGIN_RE_ELECTION' };
    expect(await as('sibling').run<object>(ADVANCE, { input })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await register({ estateId: await estate(tree().sibling.id) })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('puts terms, steps and votes on the list of those who manage them, and on no other', async () => {
    const sources = async (who: string) => {
      const items = await as(who).run<{ edges: { node: { source: string; urgency: string } }[] }>(
        '{ workItems(first: 100) { edges { node { source urgency } } } }',
      );
      return new Set(items.edges.map(({ node }) => node.source));
    };
    await register({ termEnd: '2027-03-01' });
    await begin({ appliedOn: '2026-10-01' });
    const own = await sources('street');
    expect([own.has('ownersCommitteeTerm'), own.has('ownersCommitteeStep')]).toEqual([true, true]);
    expect((await sources('hub')).has('ownersCommitteeTerm')).toBe(false);
    expect((await sources('sibling')).has('ownersCommitteeTerm')).toBe(false);
  });

  it('lists by a status that SQL and the rules agree on', async () => {
    const list = (filter: object) =>
      as('official').run<{ edges: { node: { id: string; ownersCommittee: { status: string } | null } }[] }>(
        LIST,
        { filter },
      );
    for (const day of ['2026-11-26', '2027-08-28', '2028-08-27', '2028-08-28', '2029-03-01']) {
      api.clock.set(`${day}T02:00:00Z`);
      await signIn('official');
      const all = await list({});
      expect(all.edges.length).toBeGreaterThan(10);
      for (const status of OWNERS_COMMITTEE_STATUSES.map(enumName)) {
        const { edges } = await list({ statuses: [status] });
        const expected = all.edges.filter(({ node }) => (node.ownersCommittee?.status ?? 'NONE') === status);
        expect([day, status, edges.map(({ node }) => node.id)]).toEqual([
          day,
          status,
          expected.map(({ node }) => node.id),
        ]);
      }
      const counts = await as('official').run<{ status: string; count: number }[]>(
        '{ committeeEstateCounts { status count } }',
      );
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.edges.length);
    }
  });
});
