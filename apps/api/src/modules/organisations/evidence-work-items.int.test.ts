import { useOrganisationsSuite } from './testing/organisations-suite';
import { givePapers } from './testing/papers';

const suite = useOrganisationsSuite();
const { api, as, leapTo, record } = suite;

beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

const keyOf = (id: string): string => id.split('.')[2] ?? '';

describe('evidence', () => {
  const sourcesOf = async (by: string) =>
    (
      await as(by).run<{ edges: { node: { source: string; dueOn: string | null; urgency: string } }[] }>(
        '{ workItems(first: 50) { edges { node { source dueOn urgency } } } }',
      )
    ).edges.map(({ node }) => node);

  it('waits for somebody else to verify it, and comes up again before and after it expires', async () => {
    const id = await record();
    await givePapers(suite, id, ['agreement']);
    await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(
        `insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by, proposed_at, decided_by, decided_at, verified_on, valid_to)
         select 1, organisation_id, id, 1000, purpose, state, 'test', now(), 'test', now(), '2025-01-01', '2026-03-31'
           from organisation_document, (values ('element:serviceBoundary', 'verified'), ('element:activityCharter', 'proposed')) wanted (purpose, state)
          where organisation_id = $1`,
        [keyOf(id)],
      );
    });
    const expiring = { source: 'evidenceExpiring', dueOn: '2026-03-31' };
    expect(await sourcesOf('hub')).toEqual(
      expect.arrayContaining([
        { ...expiring, urgency: 'NORMAL' },
        { source: 'evidenceToVerify', dueOn: null, urgency: 'NORMAL' },
      ]),
    );
    expect((await sourcesOf('other')).map(({ source }) => source)).not.toContain('evidenceExpiring');
    await leapTo('2026-03-30T02:00:00Z', 'hub');
    expect(await sourcesOf('hub')).toContainEqual({ ...expiring, urgency: 'SOON' });
    await leapTo('2026-04-01T02:00:00Z', 'hub');
    expect(await sourcesOf('hub')).toContainEqual({ ...expiring, urgency: 'OVERDUE' });
  });

  it('is off the list of whoever renewed it, until that is refused', async () => {
    const id = await record();
    await givePapers(suite, id, ['agreement', 'agreement']);
    const renewal = (state: string, purpose = 'element:serviceBoundary') =>
      api.suite.asOwner(async (owner) => {
        await owner.query(`set app.districts = '1'`);
        await owner.query(
          `insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by, proposed_at, decided_by, decided_at, verified_on, valid_to)
           select 1, organisation_id, id, 1000, $8, $2, 'test', now(), $3, $4, $5, $6
             from organisation_document where organisation_id = $1 order by id offset $7 limit 1`,
          state === 'verified'
            ? [keyOf(id), state, 'test', '2025-01-01', '2025-01-01', '2026-03-31', 0, purpose]
            : [keyOf(id), state, null, null, null, null, 1, purpose],
        );
      });
    const expiring = async () =>
      (await sourcesOf('hub')).filter(
        ({ source, dueOn }) => source === 'evidenceExpiring' && dueOn === '2026-03-31',
      ).length;
    const before = await expiring();
    await renewal('verified');
    expect(await expiring()).toBe(before + 1);
    // The same document for another purpose is renewed by the same act.
    await renewal('verified', 'element:leadershipTeam');
    expect(await expiring()).toBe(before + 1);
    await renewal('proposed');
    await renewal('proposed', 'element:leadershipTeam');
    expect(await expiring()).toBe(before);
    await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(
        `update organisation_evidence set state = 'refused', decided_by = 'test', decided_at = now(), reason = '页码不全'
          where organisation_id = $1 and state = 'proposed'`,
        [keyOf(id)],
      );
    });
    expect(await expiring()).toBe(before + 1);
  });
});
