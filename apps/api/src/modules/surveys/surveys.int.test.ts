import { untilWaiting } from '../../../test/until-waiting';
import { systemActor, type Transaction } from '../../platform/database';
import { findTemplate } from '../../platform/imports';
import {
  type Answer,
  close,
  create,
  draft,
  errorsOf,
  figuresOf,
  HEAD,
  ITEMS,
  people,
  send,
  socialCapital,
  take,
  undo,
  useSurveySuite,
} from './testing/survey-suite';

jest.setTimeout(120_000);

const { schema, districtId } = useSurveySuite();

it('draws a survey up once for a key, and refuses one whose parts do not fit', async () => {
  const input = draft({ code: 'ONCE' });
  const first = await send(input);
  expect(first).toMatchObject({ __typename: 'SurveyCreated', survey: { code: 'ONCE', version: 1 } });
  expect(await send(input)).toEqual(first);
  expect(await create({ code: 'ONCE' })).toMatchObject({ __typename: 'DuplicateEntry', field: 'code' });
  expect(await create({ items: ITEMS.slice(3) })).toMatchObject({
    ...{ code: 'SURVEY_TERMS_UNFIT', rule: 'SURVEY_MOTIVE_WITHOUT_VOLUNTEERING' },
  });
  expect(await create({ weighting: 'POPULATION' })).toMatchObject({ rule: 'SURVEY_POPULATION_MISSING' });
  expect(await create({ title: ' ', frameSize: -1 })).toMatchObject({
    fieldErrors: [{ path: 'title' }, { path: 'frameSize' }],
  });
  expect(await create({}, people.stranger)).toMatchObject({ __typename: 'NotFound', subject: 'divisionId' });
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
    'TAKEN,b7,40,男,,,,,,,',
  ]);
  expect(await errorsOf(batch)).toEqual([
    '22 surveyRespondentTwice',
    '23 surveyAnswerOutsideScale',
    '24 surveyMotiveNotAsked',
    '25 surveyWeightNotPositive',
    '26 surveyFieldworkOver',
    '27 surveyItemUnknown',
    '28 lookupUnknown',
    '29 surveySheetBlank',
  ]);
  const surveyId = survey?.id ?? '';
  // Two answers with one sheet between them would tell what it says.
  expect(await figuresOf(surveyId)).toMatchObject({
    ...{ state: 'OPEN', respondents: 20, completed: 20, basis: null, effectiveSize: null },
    ...{ volunteering: [], scores: [], motives: [] },
  });
  expect(await figuresOf(surveyId, people.stranger)).toBeNull();
  expect(await socialCapital('2026-03')).toMatchObject([{ status: 'NO_DATA' }, { status: 'NO_DATA' }]);
  expect(await close({ surveyId, expectedVersion: 1, drawn: 25, ineligible: 0 })).toMatchObject({
    __typename: 'SurveyClosed',
  });
  expect(await socialCapital('2026-03')).toMatchObject([
    { definition: { code: 'trustIndex' }, status: 'OK', value: '75.0', n: 20, interval: null },
    { definition: { code: 'belongingIndex' }, status: 'NO_DATA', value: null },
  ]);
  expect(await socialCapital('2026-04')).toMatchObject([{ status: 'NO_DATA' }, { status: 'NO_DATA' }]);
  // Both items say 4 of 5 the right way round: 75 of 100, whoever answers, so that there is no interval.
  expect(await figuresOf(surveyId)).toMatchObject({
    ...{ state: 'TOLD', respondents: 20, responseRate: '0.800000', basis: 'EQUAL' },
    scores: [{ theme: 'TRUST', items: 2, estimate: { value: '75.000000', low: null, high: null } }],
    volunteering: [
      { ageBand: null, estimate: { value: '0.500000', respondents: 20 } },
      { ageBand: 'FROM_36TO_59', estimate: { value: '0.000000' } },
      { ageBand: 'FROM_60TO_69', estimate: { value: '1.000000' } },
    ],
  });
});

it('takes diaries of respondents who are there, and is undone only before them', async () => {
  const minutes = { code: '15', text: '志愿服务', kind: 'MINUTES', theme: 'VOLUNTEERING' };
  const civic = { ...minutes, code: '10', theme: 'CIVIC_DUTY' };
  await create({ code: 'DIARY', items: [minutes, civic] });
  const sheets = await take('survey-responses', [
    ...['调查编号,答卷编号,年龄,第1题,第2题', 'DIARY,1,40,,', 'DIARY,2,40,60,', 'DIARY,3,40,,'],
    'DIARY,4,40,1000,441',
  ]);
  expect(await errorsOf(sheets)).toEqual(['5 surveyDayOverfull']);
  const diaries = await take('survey-diaries', [
    ...['调查编号,答卷编号,活动代码,分钟数', 'DIARY,1,150101,30', 'DIARY,1,150101,20', 'DIARY,9,150101,20'],
    ...['DIARY,1,0201,20', 'DIARY,2,150101,1441', 'DIARY,2,150101,30'],
    ...['DIARY,3,1501,1000', 'DIARY,3,1001,440', 'DIARY,3,1502,1'],
  ]);
  expect(diaries.importedCount).toBe(3);
  expect(await errorsOf(diaries)).toEqual([
    '3 surveyActivityTwice',
    '4 surveyRespondentUnknown',
    '5 surveyItemUnknown',
    '6 surveyAnswerOutsideScale',
    '7 surveyMinutesOnSheet',
    '10 surveyDayOverfull',
  ]);
  // What is there already is no further part of the day.
  expect(
    await take('survey-diaries', ['调查编号,答卷编号,活动代码,分钟数', 'DIARY,3,1501,1000']),
  ).toMatchObject({ importedCount: 0, duplicateCount: 1 });
  expect(await undo(sheets)).toMatchObject({ ok: false });
  expect(await undo(diaries)).toMatchObject({ ok: true });
  expect(await undo(sheets)).toMatchObject({ ok: true });
});

it('makes no diary of more than a day of two files together, though each was fit when it was looked at', async () => {
  const minutes = { code: '15', text: '志愿服务', kind: 'MINUTES', theme: 'VOLUNTEERING' };
  await create({ code: 'TOGETHER', items: [minutes, { ...minutes, code: '10', theme: 'CIVIC_DUTY' }] });
  const batch = await take('survey-responses', ['调查编号,答卷编号,年龄,第1题,第2题', 'TOGETHER,1,40,,']);
  const port = findTemplate('survey-diaries')?.port;
  if (!port) throw new Error('There is no template');
  const inDistrict = <T>(work: (tx: Transaction) => Promise<T>) =>
    schema.database.database.transaction(systemActor(districtId()), work);
  const [row] = await inDistrict((tx) =>
    tx.sql<{ id: string }>(`select id from survey where code = 'TOGETHER'`),
  );
  const day = (code: string, spent: string) => [
    { ordinal: 1, values: { survey: row?.id ?? '', respondent: '1', code, minutes: spent } },
  ];
  const context = () => ({
    ...{ districtId: districtId(), divisionIds: null, batchId: batch.id, now: new Date() },
  });
  const files = [day('1501', '800'), day('1001', '700')] as const;
  for (const file of files)
    expect(await inDistrict((tx) => port.plan(tx, file, context()))).toMatchObject([{ problems: [] }]);
  const came = files.map((file) => inDistrict((tx) => port.apply(tx, file, context())));
  const outcomes = (await Promise.all(came)).flat();
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['imported', 'rejected']);
  expect(outcomes.find(({ outcome }) => outcome === 'rejected')).toMatchObject({
    problems: [{ code: 'surveyDayOverfull' }],
  });
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
  const batch = await take('survey-responses', [
    HEAD,
    ...sheets,
    // One of three items that apply: partial, and no completed sheet of the response rate.
    'WEIGHED,partial,40,女,,,,,2,,',
  ]);
  const step = { surveyId, expectedVersion: 1, drawn: 50, ineligible: 10 };
  expect(await close(step, people.stranger)).toMatchObject({ __typename: 'NotFound' });
  expect(await close({ ...step, expectedVersion: 9 })).toMatchObject({ __typename: 'StaleVersion' });
  expect(await close({ ...step, drawn: -1 })).toMatchObject({ fieldErrors: [{ path: 'drawn' }] });
  expect(await close({ ...step, drawn: 25 })).toMatchObject({
    ...{ code: 'SURVEY_NOT_CLOSABLE', rule: 'SURVEY_DRAWN_TOO_FEW' },
  });
  expect(await close(step)).toMatchObject({ survey: { version: 2, drawn: 50 } });
  expect(await close({ ...step, expectedVersion: 2 })).toMatchObject({ rule: 'SURVEY_CLOSED' });
  // All of the quarter above 60 volunteer, nobody else.
  expect(await figuresOf(surveyId)).toMatchObject({
    ...{ state: 'TOLD', basis: 'CELLS', respondents: 21, completed: 20, responseRate: '0.500000' },
    volunteering: [{ estimate: { value: '0.250000' } }, {}, {}],
  });
  expect(await undo(batch)).toMatchObject({ ok: false });
  const late = await take('survey-responses', [HEAD, 'WEIGHED,late,40,女,,,4,2,2,,']);
  expect(await errorsOf(late)).toEqual(['2 surveyClosed']);
});

it('tells nothing of respondents who do not fit the population', async () => {
  const cell = (ageBand: string) => ({ ageBand, residents: 300, sex: 'FEMALE' });
  const population = [cell('FROM_36TO_59'), cell('FROM_60TO_69')];
  expect(await create({ weighting: 'POPULATION', population: [...population, population[0]] })).toMatchObject(
    {
      rule: 'SURVEY_POPULATION_CELL_TWICE',
    },
  );
  const { survey } = await create({ code: 'UNFIT', weighting: 'POPULATION', population });
  const sheets = Array.from({ length: 20 }, (_, index) => `UNFIT,${String(index)},65,女,,,4,2,2,,`);
  await take('survey-responses', [HEAD, ...sheets]);
  const surveyId = survey?.id ?? '';
  await close({ surveyId, expectedVersion: 1, drawn: 20, ineligible: 0 });
  expect(await figuresOf(surveyId)).toMatchObject({ state: 'NOT_WEIGHABLE', volunteering: [], basis: null });
});

it('makes the close wait for what comes in, and lets nothing in that was read before it', async () => {
  await create({ code: 'OPEN' });
  const batch = await take('survey-responses', [HEAD, 'OPEN,0,40,女,,,4,2,2,,']);
  const { survey } = await create({ code: 'HELD' });
  const surveyId = survey?.id ?? '';
  const port = findTemplate('survey-responses')?.port;
  if (!port) throw new Error('There is no template');
  const context = { districtId: districtId(), divisionIds: null, batchId: batch.id, now: new Date() };
  const bring = (respondent: string, during: () => Promise<void>) =>
    schema.database.database.transaction(systemActor(districtId()), async (tx) => {
      const [row] = await tx.sql<{ id: string }>(`select id from survey where code = 'HELD'`);
      const values = { survey: row?.id ?? '', respondent, answer1: '4', answer2: '2', answer3: '2' };
      await port.apply(tx, [{ ordinal: 1, values }], context);
      await during();
    });
  let closing: Promise<Answer> | undefined;
  await bring('early', async () => {
    closing = close({ surveyId, expectedVersion: 1, drawn: 0, ineligible: 0 });
    await schema.database.asOwner((owner) => untilWaiting(owner, 1));
  });
  // The sheet that came in while it waited is counted: nobody drawn is too few.
  expect(await closing).toMatchObject({ rule: 'SURVEY_DRAWN_TOO_FEW' });
  await close({ surveyId, expectedVersion: 1, drawn: 1, ineligible: 0 });
  await expect(bring('late', () => Promise.resolve())).rejects.toThrow('closed');
});
