import { setRules } from '../../../test/set-rules';
import { useOwnersSuite } from './testing/owners-suite';

const REGISTER = `mutation ($input: RegisterOwnersCommitteeInput!) { registerOwnersCommittee(input: $input) {
  ... on UserError { code } ... on OwnersCommitteeRecorded { committee { id status } } } }`;
const BEGIN = `mutation ($input: BeginCommitteeFormationInput!) { beginCommitteeFormation(input: $input) {
  ... on UserError { code } ... on OwnersCommitteeRecorded { committee { id } } } }`;
const READ = `query ($id: ID!) { ownersCommittee(id: $id) { status lapseReasons steps { step dueOn } } }`;
const LIST = `query ($statuses: [OwnersCommitteeStatus!]) { committeeEstates(first: 100, filter: { statuses: $statuses }) {
  edges { node { id } } } }`;

interface Begun {
  readonly committee: { readonly id: string };
}

describe("the rules of owners' committees that a district sets", () => {
  const { api, as, estate, nextKey, signIn } = useOwnersSuite();

  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  const register = async (over: object = {}): Promise<{ id: string; estateId: string }> => {
    const estateId = await estate();
    const { committee } = await as('street').run<Begun>(REGISTER, {
      input: {
        ...{ estateId, electedOn: '2024-03-01', termEnd: '2029-02-28', seats: 7, membersInOffice: 7 },
        ...{ lastMeetingOn: '2026-10-01', idempotencyKey: nextKey(), ...over },
      },
    });
    return { id: committee.id, estateId };
  };
  const begin = async (appliedOn: string): Promise<string> => {
    const { committee } = await as('committee').run<Begun>(BEGIN, {
      input: {
        ...{ estateId: await estate(), appliedOn, totalArea: '30000', totalOwners: 300 },
        ...{ handedOverArea: '15000', applicantOwners: 15, applicantArea: '0', byDeveloper: false },
        idempotencyKey: nextKey(),
      },
    });
    return committee.id;
  };
  const read = (id: string) => as('street').run<object>(READ, { id });
  const listed = async (status: string): Promise<readonly string[]> => {
    const { edges } = await as('street').run<{ edges: { node: { id: string } }[] }>(LIST, {
      statuses: [status],
    });
    return edges.map(({ node }) => node.id);
  };

  it('say when one exists in name only and when its term expires, on pages and in lists alike', async () => {
    const idle = await register();
    const ending = await register({ lastMeetingOn: '2026-11-20', termEnd: '2028-06-30' });
    expect([await read(idle.id), await read(ending.id)]).toMatchObject([
      { status: 'ACTIVE' },
      { status: 'ACTIVE' },
    ]);
    const over = {
      idleDays: 40,
      expiringMonths: 24,
      'formation.reviewed': { amount: 10, unit: 'workingDay' },
    } as const;
    const wanted = { validFrom: '2026-11-26', over };
    expect(await setRules(as('hub'), 'ownersCommittee', wanted)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await setRules(as('civil'), 'ownersCommittee', wanted)).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    expect(await read(idle.id)).toMatchObject({ status: 'LAPSED', lapseReasons: ['NO_MEETING'] });
    expect(await read(ending.id)).toMatchObject({ status: 'TERM_EXPIRING' });
    expect(await listed('LAPSED')).toEqual([idle.estateId]);
    expect(await listed('TERM_EXPIRING')).toEqual([ending.estateId]);
  });

  it('give a procedure the time limits of the day on which it began', async () => {
    const before = await begin('2026-11-20');
    const after = await begin('2026-11-26');
    const reviewed = (dueOn: string) => ({
      steps: expect.arrayContaining([{ step: 'REVIEWED', dueOn }]) as unknown,
    });
    // Thirty days after 20 November end on a Sunday; ten working days after Thursday, 26 November.
    expect(await read(before)).toMatchObject(reviewed('2026-12-21'));
    expect(await read(after)).toMatchObject(reviewed('2026-12-10'));
  });

  it('ask as many owners to apply as they say, and as many seats', async () => {
    const wanted = { validFrom: '2026-11-27', over: { applicants: 20, leastMembers: 9 } };
    expect(await setRules(as('civil'), 'ownersCommittee', wanted)).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    api.clock.set('2026-11-27T01:00:00Z');
    for (const who of ['committee', 'street']) await signIn(who);
    const input = {
      ...{ estateId: await estate(), appliedOn: '2026-11-27', totalArea: '30000', totalOwners: 300 },
      ...{ handedOverArea: '15000', applicantOwners: 15, applicantArea: '0', byDeveloper: false },
      idempotencyKey: nextKey(),
    };
    expect(await as('committee').run(BEGIN, { input })).toMatchObject({ code: 'FORMATION_CONDITIONS_UNMET' });
    const seats = {
      ...{ estateId: await estate(), electedOn: '2026-03-01', termEnd: '2029-02-28' },
      ...{ seats: 7, membersInOffice: 7, idempotencyKey: nextKey() },
    };
    expect(await as('street').run(REGISTER, { input: seats })).toMatchObject({
      code: 'COMMITTEE_RULE_BROKEN',
    });
  });
});
