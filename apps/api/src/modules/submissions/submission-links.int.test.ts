import { codeOf } from '../../../test/console-client';
import { systemActor } from '../../platform/database';
import { Organisation } from '../organisations';
import { ISSUE, REVOKE } from './testing/submission-documents';
import { submissionActs } from './testing/submission-acts';
import { useSubmissionsSuite } from './testing/submissions-suite';

jest.setTimeout(120_000);

describe('a link for papers', () => {
  const suite = useSubmissionsSuite();
  const { api } = suite;
  const { bearer, issue, tokenOf } = submissionActs(suite);
  const { open, page, bring } = bearer;

  beforeEach(() => suite.on('2026-03-02'));

  it('is refused for a case that lacks nothing', async () => {
    const draft = await suite.draft();
    await suite.file(
      draft.id,
      draft.organisationId,
      'applicationForm',
      'founderProfile',
      'charterDraft',
      'projectProposal',
      'commitmentLetter',
    );
    expect(await issue({ caseId: draft.id })).toMatchObject({ code: 'NO_PAPERS_MISSING' });
  });

  it.each([
    ['neither organisation nor case', () => ({}), 'organisationId'],
    ['no kind', (organisationId: string) => ({ organisationId }), 'askedKinds'],
    [
      'too long a time',
      (organisationId: string) => ({ organisationId, askedKinds: ['CHARTER'], days: 91 }),
      'days',
    ],
    [
      'too long a note',
      (organisationId: string) => ({ organisationId, askedKinds: ['CHARTER'], note: '长'.repeat(301) }),
      'note',
    ],
  ])('is not issued for %s', async (_what, inputOf, path) => {
    expect(await issue(inputOf(await suite.organisation()))).toMatchObject({ fieldErrors: [{ path }] });
  });

  it('answers its secret once, and is issued and decided on only where one may', async () => {
    const organisationId = await suite.organisation();
    const input = { organisationId, askedKinds: ['CHARTER'], idempotencyKey: 'the-same' };
    const first = await issue(input);
    expect(await issue(input)).toEqual({ ...first, path: null });
    const foreign = await api.suite.database.transaction(systemActor('2'), async (tx) => {
      const { id } = await tx.repository(Organisation).insert({
        districtId: '2',
        name: '他区互助会',
        nameKey: '他区互助会',
        divisionId: suite.tree().secondSubdistrict.id,
        registrationStatus: 'unregistered',
        statusSince: '2026-01-01',
        serviceKind: 'mutualAid',
      });
      return `Organisation.2.${id}`;
    });
    expect(await issue({ organisationId: foreign, askedKinds: ['CHARTER'] })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const denied = await suite
      .as('assessor')
      .ask(ISSUE, { input: { organisationId, askedKinds: ['CHARTER'], idempotencyKey: 'x' } });
    expect(codeOf(denied)).toBe('FORBIDDEN');
    const [hash] = await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      return (await owner.query<{ token_hash: string }>('select token_hash from submission_link')).rows;
    });
    expect(hash?.token_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('opens no more once it is revoked or has expired, and says which', async () => {
    const organisationId = await suite.organisation();
    const revoked = await issue({ organisationId, askedKinds: ['CHARTER'] });
    const expiring = await tokenOf({ organisationId, askedKinds: ['CHARTER'], days: 1 });
    const { id: linkId, version } = revoked.link;
    const revoke = (expectedVersion: number) =>
      suite.as('hub').run<object>(REVOKE, { input: { linkId, expectedVersion } });
    expect(await revoke(version + 1)).toMatchObject({ code: 'STALE_VERSION' });
    expect(await revoke(version)).toMatchObject({ link: { standing: 'REVOKED' } });
    const token = revoked.path?.slice('/join/'.length) ?? '';
    for (const answer of [await open(token), await bring(token, 'charter')])
      expect([answer.status, await answer.json()]).toMatchObject([410, { code: 'linkRevoked' }]);
    expect((await open(expiring)).status).toBe(200);
    await suite.on('2026-03-04');
    expect([(await open(expiring)).status, (await page(expiring)).code]).toEqual([410, 'linkExpired']);
  });

  it('lets nobody guess: forged links are unknown, and after a while nobody is answered', async () => {
    const token = await tokenOf({ organisationId: await suite.organisation(), askedKinds: ['CHARTER'] });
    const forged = [
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      `2${token.slice(1)}`,
      'x',
      '1-short',
    ];
    for (const each of forged)
      expect([(await open(each)).status, (await page(each)).code]).toEqual([404, 'linkUnknown']);
    const statuses = new Set<number>();
    for (let times = 0; times < 40; times += 1) statuses.add((await open(`1-${'x'.repeat(32)}`)).status);
    expect([...statuses]).toEqual([404, 429]);
    // Whoever has a real link is not kept out by others behind the same address.
    expect((await open(token)).status).toBe(200);
  });
});
