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
});
