import type { Actor } from '@weizhi/domain';
import { accountActor } from '../../../test/actors';
import { useSchemaSuite } from '../../../test/schema-suite';
import { systemActor } from '../../platform/database';
import { toGlobalId } from '../../platform/graphql/global-id';
import { findTemplate, type ImportBatch, importLedger, undoImport } from '../../platform/imports';
import { removeTemporaryFiles, temporaryFile } from '../../platform/imports/testing/temporary-file';
import { addReferenceDistrict } from '../../seed/add-district';

jest.setTimeout(120_000);

const suite = useSchemaSuite();
const NOW = new Date('2026-11-27T04:00:00Z');

const SURVEY = 'id version code closedOn drawn ineligible items { code kind theme points reversed options }';
const ERRORS =
  '... on UserError { code } ... on InvalidInput { fieldErrors { path code } } ... on NotFound { subject }';
const CREATE = `mutation ($input: CreateSurveyInput!) { createSurvey(input: $input) { __typename ${ERRORS}
  ... on SurveyCreated { survey { ${SURVEY} } } ... on SurveyTermsUnfit { rule } ... on DuplicateEntry { field } } }`;
const CLOSE = `mutation ($input: CloseSurveyInput!) { closeSurvey(input: $input) { __typename ${ERRORS}
  ... on SurveyClosed { survey { ${SURVEY} } } ... on SurveyNotClosable { rule } } }`;
const ESTIMATE = 'withheld estimate { value low high respondents }';
const FIGURES = `query ($id: ID!) { survey(id: $id) { version figures { respondents responseRate basis
  volunteering { ageBand ${ESTIMATE} } scores { theme items alpha ${ESTIMATE} } motives { option ${ESTIMATE} } } } }`;

const ITEMS = [
  { code: 'T1', text: '邻居大多可以信任', kind: 'SCALE', theme: 'TRUST', points: 5 },
  { code: 'T2', text: '与邻居打交道要处处小心', kind: 'SCALE', theme: 'TRUST', points: 5, reversed: true },
  {
    ...{ code: 'V', text: '过去一年参加过志愿服务吗', kind: 'CHOICE', theme: 'VOLUNTEERING' },
    options: ['参加过', '没有'],
  },
  {
    ...{ code: 'M', text: '为什么参加', kind: 'CHOICE', theme: 'MOTIVE' },
    options: ['帮助邻里', '单位要求'],
  },
];

interface Answer {
  readonly __typename: string;
  readonly survey?: { readonly id: string; readonly version: number };
  readonly [fact: string]: unknown;
}

let districtId = '';
let divisionId = '';
let actor: Actor;
let stranger: Actor;
let keys = 0;

async function openDistrict(name: string) {
  const added = await addReferenceDistrict(suite.database.database, name);
  if (!added.ok) throw new Error('There is no district');
  const id = added.value.districtId;
  const [division] = await suite.database.database.transaction(systemActor(id), (tx) =>
    tx.sql<{ id: string; path: string }>(
      'select d.id::text, d.path from district t join division d on d.id = t.division_id where t.id = $1::bigint',
      [id],
    ),
  );
  if (!division) throw new Error('The district has no division');
  const permissions = ['indicator.read', 'participation.record', 'division.read'] as const;
  return { id, division, actor: accountActor(name, { districtId: id, permissions, division }) };
}

beforeAll(async () => {
  const own = await openDistrict('Surveyed');
  [districtId, actor] = [own.id, own.actor];
  divisionId = toGlobalId('Division', null, own.division.id);
  stranger = (await openDistrict('Elsewhere')).actor;
});
afterAll(removeTemporaryFiles);

const draft = (over: object = {}) => {
  keys += 1;
  return {
    ...{ divisionId, code: `S${String(keys)}`, title: '居民调查', topic: '信任与志愿服务' },
    ...{ frameName: '常住人口登记册', design: 'SIMPLE', weighting: 'NONE', items: ITEMS },
    ...{ startsOn: '2026-03-01', endsOn: '2026-03-31', idempotencyKey: `key-${String(keys)}` },
    ...over,
  };
};
const create = async (over: object = {}, as = actor): Promise<Answer> =>
  (await suite.run<{ createSurvey: Answer }>(as, CREATE, { input: draft(over) })).createSurvey;
const close = async (input: object, as = actor): Promise<Answer> =>
  (await suite.run<{ closeSurvey: Answer }>(as, CLOSE, { input })).closeSurvey;
const figuresOf = async (id: string) =>
  (await suite.run<{ survey: { version: number; figures: Record<string, unknown> } }>(actor, FIGURES, { id }))
    .survey;

async function take(template: string, lines: readonly string[]): Promise<ImportBatch> {
  const found = findTemplate(template);
  if (!found) throw new Error('There is no template');
  const { path } = temporaryFile('answers.csv', `${lines.join('\n')}\n`);
  const answer = await importLedger(
    {
      ...{ districtId, template: found, path, mapName: null, mode: 'goodRowsOnly' as const },
      ...{ dryRun: false, onPhase: () => undefined },
    },
    {
      database: suite.database.database,
      stateFolder: suite.database.stateFolder,
      clock: { now: () => NOW },
      signal: new AbortController().signal,
    },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

async function errorsOf({ id }: ImportBatch): Promise<readonly string[]> {
  const rows = await suite.database.database.transaction(systemActor(districtId), (tx) =>
    tx.sql<{ line: number; code: string }>(
      `select r.row_number as line, p ->> 'code' as code from import_row r, jsonb_array_elements(r.problems) p
        where r.district_id = $1::bigint and r.batch_id = $2::uuid order by r.ordinal`,
      [districtId, id],
    ),
  );
  return rows.map(({ line, code }) => `${String(line)} ${code}`);
}

const HEAD = '调查编号,答卷编号,年龄,性别,权重,作答日期,第1题,第2题,第3题,第4题,第5题';

it('draws a survey up once for a key, and refuses one whose parts do not fit', async () => {
  const input = draft({ code: 'ONCE' });
  const first = (await suite.run<{ createSurvey: Answer }>(actor, CREATE, { input })).createSurvey;
  expect(first).toMatchObject({ __typename: 'SurveyCreated', survey: { code: 'ONCE', version: 1 } });
  expect((await suite.run<{ createSurvey: Answer }>(actor, CREATE, { input })).createSurvey).toEqual(first);
  expect(await create({ code: 'ONCE' })).toMatchObject({ __typename: 'DuplicateEntry', field: 'code' });
  expect(await create({ items: ITEMS.slice(3) })).toMatchObject({
    ...{ code: 'SURVEY_TERMS_UNFIT', rule: 'SURVEY_MOTIVE_WITHOUT_VOLUNTEERING' },
  });
  expect(await create({ weighting: 'POPULATION' })).toMatchObject({ rule: 'SURVEY_POPULATION_MISSING' });
  expect(await create({ title: ' ', frameSize: -1 })).toMatchObject({
    fieldErrors: [{ path: 'title' }, { path: 'frameSize' }],
  });
  expect(await create({}, stranger)).toMatchObject({ __typename: 'NotFound', subject: 'divisionId' });
});

it('takes answer sheets that keep to the questionnaire, reports the others, and tells what they say', async () => {
  const { survey } = await create({ code: 'TAKEN' });
  const good = Array.from({ length: 20 }, (_, index) => {
    const volunteers = index < 10;
    return `TAKEN,${String(index)},${index < 10 ? '65' : '40'},女,,2026-03-10,4,2,${volunteers ? '1,1' : '2,'},`;
  });
  const batch = await take('survey-responses', [
    HEAD,
    ...good,
    'TAKEN,0,40,男,,,4,2,2,,',
    'TAKEN,b1,40,男,,,6,2,2,,',
    'TAKEN,b2,40,男,,,4,2,2,1,',
    'TAKEN,b3,40,男,0,,4,2,2,,',
    'TAKEN,b4,40,男,,2026-04-01,4,2,2,,',
    'TAKEN,b5,40,男,,,4,2,2,,3',
    'NONE,b6,40,男,,,4,2,2,,',
  ]);
  expect(await errorsOf(batch)).toEqual([
    '22 surveyRespondentTwice',
    '23 surveyAnswerOutsideScale',
    '24 surveyMotiveNotAsked',
    '25 surveyWeightNotPositive',
    '26 surveyFieldworkOver',
    '27 surveyItemUnknown',
    '28 lookupUnknown',
  ]);
  const { figures } = await figuresOf(survey?.id ?? '');
  // Both items say 4 of 5 the right way round: 75 of 100.
  expect(figures).toMatchObject({
    ...{ respondents: 20, responseRate: null, basis: 'EQUAL' },
    scores: [{ theme: 'TRUST', items: 2, estimate: { value: '75.000000' } }],
    volunteering: [
      { ageBand: null, estimate: { value: '0.500000', respondents: 20 } },
      { ageBand: 'FROM_36TO_59', estimate: { value: '0.000000' } },
      { ageBand: 'FROM_60TO_69', estimate: { value: '1.000000' } },
    ],
  });
});

it('takes diaries of respondents who are there, and is undone only before them', async () => {
  const minutes = { code: '15', text: '志愿服务', kind: 'MINUTES', theme: 'VOLUNTEERING' };
  await create({ code: 'DIARY', items: [minutes] });
  const sheets = await take('survey-responses', ['调查编号,答卷编号,年龄', 'DIARY,1,40', 'DIARY,2,40']);
  const diaries = await take('survey-diaries', [
    ...['调查编号,答卷编号,活动代码,分钟数', 'DIARY,1,150101,30', 'DIARY,1,150101,20', 'DIARY,9,150101,20'],
    ...['DIARY,1,0201,20', 'DIARY,2,150101,1441'],
  ]);
  expect(diaries.importedCount).toBe(1);
  expect(await errorsOf(diaries)).toEqual([
    '3 surveyActivityTwice',
    '4 surveyRespondentUnknown',
    '5 surveyItemUnknown',
    '6 surveyAnswerOutsideScale',
  ]);
  const undo = ({ id, version }: ImportBatch) =>
    suite.database.database.transaction(systemActor(districtId), (tx) =>
      undoImport(tx, {
        ...{ districtId, batchId: id, expectedVersion: version, reason: '导错了', now: NOW },
      }),
    );
  expect(await undo(sheets)).toMatchObject({ ok: false });
  expect(await undo(diaries)).toMatchObject({ ok: true });
  expect(await undo(sheets)).toMatchObject({ ok: true });
});

it('weighs by the population, and closes once with numbers that can be', async () => {
  const cell = (ageBand: string, residents: number) => ({ ageBand, residents, sex: 'FEMALE' });
  const { survey } = await create({
    ...{ code: 'WEIGHED', weighting: 'POPULATION' },
    population: [cell('FROM_36TO_59', 300), cell('FROM_60TO_69', 100)],
  });
  const surveyId = survey?.id ?? '';
  const sheets = Array.from({ length: 20 }, (_, index) =>
    index < 10 ? `WEIGHED,${String(index)},65,女,,,4,2,1,1,` : `WEIGHED,${String(index)},40,女,,,4,2,2,,`,
  );
  await take('survey-responses', [HEAD, ...sheets]);
  // All of the quarter above 60 volunteer, nobody else.
  expect(await figuresOf(surveyId)).toMatchObject({
    figures: { basis: 'CELLS', volunteering: [{ estimate: { value: '0.250000' } }, {}, {}] },
  });
  const step = { surveyId, expectedVersion: 1, drawn: 50, ineligible: 10 };
  expect(await close(step, stranger)).toMatchObject({ __typename: 'NotFound' });
  expect(await close({ ...step, expectedVersion: 9 })).toMatchObject({ __typename: 'StaleVersion' });
  expect(await close({ ...step, drawn: -1 })).toMatchObject({ fieldErrors: [{ path: 'drawn' }] });
  expect(await close({ ...step, drawn: 25 })).toMatchObject({
    ...{ code: 'SURVEY_NOT_CLOSABLE', rule: 'SURVEY_DRAWN_TOO_FEW' },
  });
  expect(await close(step)).toMatchObject({ survey: { version: 2, drawn: 50 } });
  expect(await close({ ...step, expectedVersion: 2 })).toMatchObject({ rule: 'SURVEY_CLOSED' });
  expect((await figuresOf(surveyId)).figures).toMatchObject({ responseRate: '0.500000' });
  const late = await take('survey-responses', [HEAD, 'WEIGHED,late,40,女,,,4,2,2,,']);
  expect(await errorsOf(late)).toEqual(['2 surveyClosed']);
});
