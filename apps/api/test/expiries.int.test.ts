import { systemActor } from '../src/platform/database';
import { Estate } from '../src/modules/divisions';
import { FundingContract } from '../src/modules/funding';
import { useOrganisationsSuite } from '../src/modules/organisations/testing/organisations-suite';
import { givePapers } from '../src/modules/organisations/testing/papers';
import { OwnersCommittee } from '../src/modules/owners-committees';
import { exportedRows } from './exported-rows';

const EXPIRIES = `query ($filter: ExpiryFilter!) { expiries(filter: $filter) { from to
  counts { kind count more } items { kind name detail expiresOn daysLeft path division { id } } } }`;

interface Item {
  readonly kind: string;
  readonly name: string;
  readonly detail: string | null;
  readonly expiresOn: string;
  readonly daysLeft: number;
  readonly path: string;
}
interface Answer {
  readonly from: string;
  readonly to: string;
  readonly counts: readonly { readonly kind: string; readonly count: number | null }[];
  readonly items: readonly Item[];
}

describe('what expires', () => {
  const suite = useOrganisationsSuite();
  const { api, as, tree, record } = suite;
  let organisation = '';

  const ask = (who: string, over: object = {}): Promise<Answer | null> =>
    as(who).run<Answer | null>(EXPIRIES, { filter: { divisionId: tree().first.globalId, ...over } });
  const kinds = (answer: Answer | null): readonly string[] => (answer?.items ?? []).map(({ kind }) => kind);

  beforeAll(async () => {
    api.clock.set('2026-03-10T02:00:00Z');
    organisation = await record();
    await givePapers(suite, organisation, ['agreement']);
    const id = organisation.split('.')[2] ?? '';
    await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(
        `insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by, proposed_at, decided_by, decided_at, verified_on, valid_to)
         select 1, organisation_id, id, 1000, purpose, 'verified', 'test', now(), 'test', now(), '2025-01-01', '2026-03-31'
           from organisation_document, (values ('element:serviceBoundary'), ('element:activityCharter')) wanted (purpose)
          where organisation_id = $1`,
        [id],
      );
    });
    await api.suite.database.transaction(systemActor('1'), async (tx) => {
      const at = { districtId: '1', divisionId: tree().community.id };
      const now = new Date('2026-03-10T02:00:00Z');
      for (const [number, endsOn, state] of [
        ['C-1', '2026-06-08', 'running'],
        ['C-2', '2026-06-09', 'running'],
        ['C-3', '2026-04-01', 'archived'],
      ] as const)
        await tx.repository(FundingContract).insert({
          ...{
            ...at,
            number,
            endsOn,
            state,
            title: `助餐 ${number}`,
            supplierId: id,
            startsOn: '2026-01-01',
          },
          ...{ kind: 'governmentPurchase', source: 'publicBenefitFund', theme: 'elderly', amount: '1000.00' },
          ...{ purchaser: '街道办事处', supplierKind: 'socialOrganisation', createdAt: now, updatedAt: now },
        });
      const estate = await tx
        .repository(Estate)
        .insert({ ...at, name: '望江花园', estateType: 'commercial' });
      await tx.repository(OwnersCommittee).insert({
        ...{ ...at, estateId: estate.id, state: 'active', electedOn: '2021-05-01', termEnd: '2026-04-30' },
        ...{ seats: 7, membersInOffice: 7 },
      });
    });
  });

  beforeEach(() => api.clock.set('2026-03-10T02:00:00Z'));

  it('is told soonest first with the days left, a document once with all its elements, and leads to its record', async () => {
    const answer = await ask('official');
    expect(answer).toMatchObject({ from: '2026-03-10', to: '2026-06-08' });
    expect(answer?.items).toMatchObject([
      {
        ...{ kind: 'ELEMENT_EVIDENCE', expiresOn: '2026-03-31', daysLeft: 21 },
        ...{ path: `/organisations/${organisation}`, detail: expect.stringContaining('、') as string },
      },
      { kind: 'COMMITTEE_TERM', name: '望江花园', detail: null, daysLeft: 51 },
      { kind: 'SERVICE_CONTRACT', detail: '助餐 C-1', expiresOn: '2026-06-08', daysLeft: 90 },
    ]);
    expect(answer?.counts).toContainEqual({ kind: 'TASK_ADMISSION', count: 0, more: false });
  });

  it('reaches as far as is asked, and no further than a year', async () => {
    expect(kinds(await ask('official', { days: 91 }))).toHaveLength(4);
    expect(kinds(await ask('official', { days: 20 }))).toEqual([]);
    for (const days of [0, 366]) await expect(ask('official', { days })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('holds only records that one may read, and says of which kinds one may not', async () => {
    const street = await ask('street', { divisionId: tree().subdistrict.globalId });
    expect(kinds(street)).toEqual(['ELEMENT_EVIDENCE', 'COMMITTEE_TERM']);
    expect(street?.counts).toContainEqual({ kind: 'SERVICE_CONTRACT', count: null, more: false });
    expect(await ask('sibling', { divisionId: tree().subdistrict.globalId })).toBeNull();
    expect(kinds(await ask('sibling', { divisionId: tree().sibling.globalId }))).toEqual([]);
    expect(await ask('other')).toBeNull();
  });

  it('leaves out evidence for which a later one waits, as the list of work items does', async () => {
    await givePapers(suite, organisation, ['agreement']);
    const renew = `insert into organisation_evidence (district_id, organisation_id, document_id, division_id, purpose, state, proposed_by, proposed_at)
      select 1, d.organisation_id, d.id, 1000, e.purpose, 'proposed', 'test', now() + interval '1 hour'
        from organisation_document d join organisation_evidence e on e.organisation_id = d.organisation_id and e.document_id <> d.id
       where d.organisation_id = $1 and not exists (select 1 from organisation_evidence x where x.document_id = d.id)`;
    await api.suite.asOwner(async (owner) => {
      await owner.query(`set app.districts = '1'`);
      await owner.query(renew, [organisation.split('.')[2] ?? '']);
    });
    expect(kinds(await ask('official'))).toEqual(['COMMITTEE_TERM', 'SERVICE_CONTRACT']);
  });

  it('comes as a file, the same rows', async () => {
    const rows = await exportedRows(api, as('official'), 'expiries', { divisionId: tree().first.globalId });
    expect(rows.map((row) => [row['名称'], row['到期日'], row['剩余天数']])).toContainEqual([
      ...['望江花园', '2026-04-30', '51'],
    ]);
    expect(rows).toHaveLength(2);
  });
});
