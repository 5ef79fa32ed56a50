import { setRules } from '../../../test/set-rules';
import { useDocumentsSuite } from './testing/documents-suite';

const CHANGE = `mutation ($input: ChangeRegistrationStatusInput!) { changeRegistrationStatus(input: $input) { __typename
  ... on RegistrationStatusChanged { organisation { registrationStatus application { dueOn missing } } }
  ... on UserError { code } } }`;
const APPLICATION = 'query ($id: ID!) { organisation(id: $id) { application { dueOn missing } } }';

describe('the rules of registration and evidence that a district sets', () => {
  const { as, leapTo, record, add, verify } = useDocumentsSuite();
  const apply = (organisationId: string) =>
    as('civil').run<object>(CHANGE, {
      input: { organisationId, action: 'APPLY_FOR_FILING', expectedVersion: 1 },
    });
  const EVERYBODY = ['civil', 'hub', 'mentor', 'sibling', 'street'];

  it('are those of the day of an application, for its papers and its time limit', async () => {
    const before = await record();
    const asked = {
      dueOn: '2026-04-08',
      missing: ['APPLICATION_FORM', 'MEMBER_LIST', 'IDENTITY_PROOF', 'PREMISES_PROOF', 'CHARTER'],
    };
    // Twenty working days after Tuesday, 10 March 2026, Monday 6 April being the day off of Qingming.
    expect(await apply(before)).toMatchObject({ organisation: { application: asked } });
    const over = {
      'filing.decision': { amount: 5, unit: 'workingDay' },
      'filing.papers': ['applicationForm', 'charter'],
    } as const;
    expect(await setRules(as('civil'), 'registration', { validFrom: '2026-03-12', over })).toMatchObject({
      __typename: 'RuleSetChanged',
    });
    expect(await setRules(as('hub'), 'registration', { validFrom: '2026-03-13', over })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await leapTo('2026-03-12T02:00:00Z', ...EVERYBODY);
    const after = await record();
    expect(await apply(after)).toMatchObject({
      organisation: { application: { dueOn: '2026-03-19', missing: ['APPLICATION_FORM', 'CHARTER'] } },
    });
    expect(await as('civil').run(APPLICATION, { id: before })).toMatchObject({ application: asked });
    await leapTo('2026-03-10T02:00:00Z', ...EVERYBODY);
  });

  it('are those of the day of verifying, for how long evidence holds', async () => {
    const purposes = ['element:activityCharter'];
    const one = await add(await record(), { purposes });
    const [early] = one.evidence;
    if (!early) throw new Error('No evidence');
    expect(await verify(early)).toMatchObject({ evidence: { validTo: '2028-03-10' } });
    const wanted = { validFrom: '2026-03-11', over: { evidenceMonths: 12 } };
    expect(await setRules(as('civil'), 'evidence', wanted)).toMatchObject({ __typename: 'RuleSetChanged' });
    const [late] = (await add(await record(), { purposes })).evidence;
    if (!late) throw new Error('No evidence');
    await leapTo('2026-03-11T02:00:00Z', ...EVERYBODY);
    expect(await verify(late)).toMatchObject({ evidence: { validTo: '2027-03-11' } });
    await leapTo('2026-03-10T02:00:00Z', ...EVERYBODY);
  });
});
