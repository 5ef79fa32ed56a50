import { systemActor, type Transaction } from '../src/platform/database';
import { Estate } from '../src/modules/divisions';
import { FundingContract } from '../src/modules/funding';
import { useOrganisationsSuite } from '../src/modules/organisations/testing/organisations-suite';
import { givePapers } from '../src/modules/organisations/testing/papers';
import { IncubationCall, IncubationCase, IncubationProgramme } from '../src/modules/incubation';
import { Department, MandateEdition } from '../src/modules/mandates';
import { OwnersCommittee } from '../src/modules/owners-committees';
import { TaskAdmission } from '../src/modules/task-admissions';
import { exportedRows } from './exported-rows';

const EXPIRIES = `query ($filter: ExpiryFilter!) { expiries(filter: $filter) { from to
  counts { kind count more ofWholeDistrict } items { kind name detail expiresOn daysLeft path division { id } } } }`;

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
  readonly counts: readonly object[];
  readonly items: readonly Item[];
}

function contract(supplierId: string, divisionId: string): Partial<FundingContract> {
  const now = new Date('2026-03-10T02:00:00Z');
  return {
    ...{ districtId: '1', divisionId, supplierId, title: '助餐', startsOn: '2026-01-01' },
    ...{ kind: 'governmentPurchase', source: 'publicBenefitFund', theme: 'elderly', amount: '1000.00' },
    ...{ purchaser: '街道办事处', supplierKind: 'socialOrganisation', createdAt: now, updatedAt: now },
  };
}

async function insertIncubation(
  tx: Transaction,
  at: { readonly districtId: string; readonly divisionId: string; readonly organisationId: string },
): Promise<void> {
  const { districtId } = at;
  const programme = await tx.repository(IncubationProgramme).insert({
    districtId,
    code: 'p',
    edition: 1,
    name: '孵化计划',
    rules: {} as never,
    adoptedOn: '2025-01-01',
  });
  const call = await tx.repository(IncubationCall).insert({
    ...{ districtId, programmeId: programme.id, title: '春季' },
    ...{ opensOn: '2025-01-01', closesOn: '2025-02-01' },
  });
  for (const [number, stage] of [
    ['F-1', 'incubating'],
    ['F-2', 'closed'],
  ] as const)
    await tx.repository(IncubationCase).insert({
      ...{ ...at, number, stage, programmeId: programme.id, callId: call.id, track: 'A' },
      ...{ simplified: false, requestedSum: '0.00', summary: '互助', stageEnteredOn: '2025-06-01' },
      ...{ startedOn: '2025-06-01', endsOn: '2026-05-31' },
    });
}

/** One that is admitted, one that went out in an emergency, one that is on the list and one that is revoked. */
async function insertAdmissions(tx: Transaction): Promise<void> {
  const districtId = '1';
  const department = await tx.repository(Department).insert({ districtId, name: '区卫生健康委' });
  const edition = await tx
    .repository(MandateEdition)
    .insert({ districtId, divisionId: '10', body: 'residentsCommittee', title: '清单', state: 'draft' });
  for (const [title, state] of [
    ['入户排查', 'admitted'],
    ['应急值守', 'emergency'],
    ['清单内', 'released'],
    ['已撤销', 'revoked'],
  ] as const)
    await tx.repository(TaskAdmission).insert({
      ...{ districtId, title, state, departmentId: department.id, editionId: edition.id, kind: 'task' },
      ...{ appliedBy: 'one', decidedBy: 'another', body: 'residentsCommittee', channel: 'ordinary' },
      ...{ content: title, startsOn: '2026-01-01', endsOn: '2026-04-10', finding: 'offList' },
      ...{ forms: [], ledgers: [], plaques: [], trainings: [], assessments: [] },
      ...{ validTo: '2026-04-20', emergencyEndsOn: '2026-03-20' },
    });
}

describe('what expires', () => {
  const suite = useOrganisationsSuite();
  const { api, as, tree, record } = suite;
  let organisation = '';

  const ask = (who: string, over: object = {}): Promise<Answer | null> =>
    as(who).run<Answer | null>(EXPIRIES, { filter: { divisionId: tree().first.globalId, ...over } });
  const counted = (kind: string, count: number | null): object => ({
    ...{ kind, count, more: false, ofWholeDistrict: false },
  });
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
      for (const [number, endsOn, state, divisionId] of [
        ['C-1', '2026-06-08', 'running', at.divisionId],
        ['C-2', '2026-06-09', 'running', at.divisionId],
        ['C-3', '2026-04-01', 'archived', at.divisionId],
        ['C-4', '2026-05-05', 'running', tree().sibling.id],
      ] as const)
        await tx
          .repository(FundingContract)
          .insert({ ...contract(id, divisionId), number, endsOn, state, title: `助餐 ${number}` });
      await insertIncubation(tx, { ...at, organisationId: id });
      await insertAdmissions(tx);
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
      { kind: 'TASK_ADMISSION', name: '应急值守', expiresOn: '2026-03-20', detail: null },
      {
        ...{ kind: 'ELEMENT_EVIDENCE', expiresOn: '2026-03-31', daysLeft: 21 },
        ...{ path: `/organisations/${organisation}`, detail: expect.stringContaining('、') as string },
      },
      { kind: 'TASK_ADMISSION', name: '入户排查', expiresOn: '2026-04-20' },
      { kind: 'COMMITTEE_TERM', name: '望江花园', detail: null, daysLeft: 51 },
      { kind: 'SERVICE_CONTRACT', detail: '助餐 C-4' },
      { kind: 'INCUBATION_AGREEMENT', detail: 'F-1', expiresOn: '2026-05-31' },
      { kind: 'SERVICE_CONTRACT', detail: '助餐 C-1', expiresOn: '2026-06-08', daysLeft: 90 },
    ]);
    expect(answer?.counts).toEqual([
      ...[counted('ELEMENT_EVIDENCE', 1), counted('TASK_ADMISSION', 2), counted('SERVICE_CONTRACT', 2)],
      ...[counted('INCUBATION_AGREEMENT', 1), counted('COMMITTEE_TERM', 1), counted('ELECTED_TERM', 0)],
    ]);
  });

  it('reaches as far as is asked, and no further than a year', async () => {
    expect(kinds(await ask('official', { days: 91 }))).toHaveLength(8);
    expect(kinds(await ask('official', { days: 9 }))).toEqual([]);
    for (const days of [0, 366]) await expect(ask('official', { days })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('holds only records that one may read, and says of which kinds one may not', async () => {
    const street = await ask('street', { divisionId: tree().subdistrict.globalId });
    expect(kinds(street)).toEqual(['ELEMENT_EVIDENCE', 'COMMITTEE_TERM', 'INCUBATION_AGREEMENT']);
    expect(street?.counts).toContainEqual(counted('SERVICE_CONTRACT', null));
    expect(await ask('sibling', { divisionId: tree().subdistrict.globalId })).toBeNull();
    expect(kinds(await ask('sibling', { divisionId: tree().sibling.globalId }))).toEqual([]);
    expect(await ask('other')).toBeNull();
  });

  it('tells of a place what lies in it, and what is of the whole district of no place in it', async () => {
    const answer = await ask('official', { divisionId: tree().sibling.globalId });
    expect(answer?.items).toMatchObject([{ detail: '助餐 C-4', division: { id: tree().sibling.globalId } }]);
    expect(answer?.counts).toContainEqual({
      ...counted('TASK_ADMISSION', null),
      ofWholeDistrict: true,
    });
  });

  it('tells the kinds that are wanted', async () => {
    const answer = await ask('official', { kinds: ['TASK_ADMISSION'] });
    expect(kinds(answer)).toEqual(['TASK_ADMISSION', 'TASK_ADMISSION']);
    expect(answer?.counts).toEqual([counted('TASK_ADMISSION', 2)]);
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
    expect(kinds(await ask('official'))).not.toContain('ELEMENT_EVIDENCE');
  });

  it('comes as a file, the same rows', async () => {
    const divisionId = tree().first.globalId;
    const rows = await exportedRows(api, as('official'), 'expiries', { divisionId });
    const listed = await ask('official');
    expect(rows.map((row) => [row['名称'], row['到期日']])).toEqual(
      (listed?.items ?? []).map(({ name, expiresOn }) => [name, expiresOn]),
    );
    const terms = await exportedRows(api, as('official'), 'expiries', {
      ...{ divisionId, kinds: ['COMMITTEE_TERM'] },
    });
    expect(terms.map((row) => [row['名称'], row['到期日'], row['剩余天数']])).toEqual([
      ['望江花园', '2026-04-30', '51'],
    ]);
  });

  it('lists 500 of a kind, counts them all, and the file holds them all', async () => {
    const contracts = (from: number, to: number): Promise<unknown> =>
      api.suite.database.transaction(systemActor('1'), (tx) =>
        tx.repository(FundingContract).insertMany(
          Array.from({ length: to - from }, (_, index) => ({
            ...contract(organisation.split('.')[2] ?? '', tree().community.id),
            ...{ number: `M-${String(from + index)}`, endsOn: '2026-04-01', state: 'running' as const },
          })),
        ),
      );
    const filter = { kinds: ['SERVICE_CONTRACT'] };
    await contracts(2, 500);
    const full = await ask('official', filter);
    expect([full?.items.length, full?.counts]).toEqual([500, [counted('SERVICE_CONTRACT', 500)]]);
    await contracts(500, 1_100);
    const over = await ask('official', filter);
    expect([over?.items.length, over?.counts]).toEqual([
      500,
      [{ ...counted('SERVICE_CONTRACT', 1_100), more: true }],
    ]);
    const rows = await exportedRows(api, as('official'), 'expiries', {
      ...{ ...filter, divisionId: tree().first.globalId },
    });
    expect(rows).toHaveLength(1_100);
    expect(rows.at(-1)?.['到期日']).toBe('2026-06-08');
  });
});
