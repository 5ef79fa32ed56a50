import type { BadInput } from '../bad-input';
import type { BadInputWorld } from '../world';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A list that is in force from the first day of the year on. */
async function publishedList(world: BadInputWorld): Promise<void> {
  const { id, version } = await draftList(world);
  await world.does('advanceMandateEdition', publishing({ id, version }), 'civil');
}

async function draftList(world: BadInputWorld): Promise<Versioned> {
  const edition = await world.does<Versioned>(
    'createMandateEdition',
    {
      ...{ divisionId: world.tree().first.globalId, body: 'RESIDENTS_COMMITTEE' },
      ...{ title: `居委会清单${world.nextKey()}`, idempotencyKey: world.nextKey() },
    },
    'civil',
  );
  const item = { code: 'L01', mandateClass: 'STATUTORY_DUTY', name: '调解民间纠纷', keywords: ['民间纠纷'] };
  await world.does(
    'addMandateItem',
    {
      ...{ editionId: edition.id, idempotencyKey: world.nextKey() },
      item: { ...item, legalBasis: '《人民调解法》' },
    },
    'civil',
  );
  return edition;
}

const publishing = ({ id, version }: Versioned) => ({
  ...{ editionId: id, expectedVersion: version, action: 'PUBLISH', validFrom: '2026-01-01' },
  issuingDocument: '政办发〔2026〕1号',
});

const task = (world: BadInputWorld, receivedOn: string) => ({
  ...{ divisionIds: [world.tree().community.globalId], source: 'ASSIGNED', department: '区民政局' },
  ...{ title: '统计家庭藏书', receivedOn, idempotencyKey: world.nextKey() },
});

/** What must not be put before communities, nor written down of it. */
export const BURDEN_ROWS: readonly BadInput[] = [
  {
    kind: 'task outside any list',
    what: 'a task received on a day on which no list was in force',
    async prepare(world) {
      await publishedList(world);
      return world.sending('recordCommunityTasks', task(world, '2025-12-31'), 'civil');
    },
    code: 'NO_MANDATE_LIST_IN_FORCE',
    facts: { askedOn: '2025-12-31' },
  },
  {
    kind: 'overlapping list',
    what: 'an edition in force on days of another',
    async prepare(world) {
      const draft = await draftList(world);
      return world.sending('advanceMandateEdition', publishing(draft), 'civil');
    },
    code: 'MANDATE_LISTS_OVERLAP',
    facts: { validFrom: '2026-01-01' },
  },
  {
    kind: 'admission without basis',
    what: 'an application that rests on no law or document',
    async prepare(world) {
      const { id, version } = await world.does<Versioned>(
        'createTaskAdmission',
        {
          admission: {
            ...{ department: '区文化和旅游局', kind: 'SURVEY', body: 'RESIDENTS_COMMITTEE' },
            ...{ divisionIds: [world.tree().first.globalId], title: '藏书调查', content: '逐户统计藏书。' },
            ...{
              authority: '入户登记',
              fundsAmount: '20000',
              fundsSource: '部门预算',
              startsOn: '2026-06-01',
            },
            ...{ forms: [], ledgers: [], plaques: [], trainings: [], assessments: [] },
          },
          idempotencyKey: world.nextKey(),
        },
        'department',
      );
      const step = { admissionId: id, expectedVersion: version, action: 'SUBMIT_APPLICATION' };
      return world.sending('advanceTaskAdmission', step, 'department');
    },
    code: 'ADMISSION_WITHOUT_BASIS',
  },
  {
    kind: 'form field mapped to nothing',
    what: 'a form with a column that stands for no element',
    async prepare(world) {
      const { id, version } = await world.does<Versioned>(
        'proposeFormDemand',
        {
          ...{ divisionId: world.tree().first.globalId, department: '区民政局', title: '住户情况表' },
          ...{ grain: 'HOUSEHOLD', asOf: '2026-03-01', toleranceDays: 30, headings: ['户编号', '备注'] },
          idempotencyKey: world.nextKey(),
        },
        'department',
      );
      return world.sending(
        'mapFormFields',
        { demandId: id, expectedVersion: version, fields: [] },
        'department',
      );
    },
    code: 'FORM_FIELD_UNMAPPED',
  },
];
