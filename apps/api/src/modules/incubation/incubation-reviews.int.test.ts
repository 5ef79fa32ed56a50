import { pointsFor, roadOf } from './testing/case-road';
import { type CaseAnswer, useIncubationSuite } from './testing/incubation-suite';

describe('what an incubation case is decided by', () => {
  const suite = useIncubationSuite();
  const road = roadOf(suite);
  const DECLARE =
    'mutation ($input: DeclareIncubationConflictInput!) { declareIncubationConflict(input: $input) { __typename ... on UserError { code } } }';
  const SUBMIT =
    'mutation ($input: SubmitIncubationScoresInput!) { submitIncubationScores(input: $input) { __typename ... on UserError { code } } }';

  beforeEach(() => suite.on('2026-03-02'));

  it('goes through a panel whose assessors are blind until all are in', async () => {
    const draft = await road.toPanel();
    const assessors = await suite
      .as('hub')
      .run<{ accountId: string; displayName: string; identifier: string }[]>(
        '{ incubationAssessors { accountId displayName identifier } }',
      );
    expect(assessors.map(({ displayName }) => displayName)).toEqual([
      'assessor-1',
      'assessor-2',
      'assessor-3',
    ]);
    expect(assessors.map(({ identifier }) => identifier)).toEqual(
      assessors.map(({ displayName }) => displayName),
    );
    for (const [index, { accountId }] of assessors.entries())
      await suite.act(draft.id, 'assignIncubationAssessor', { seat: `${String(index + 1)}号`, accountId });
    expect(
      await suite.act(draft.id, 'assignIncubationAssessor', {
        seat: '4号',
        accountId: assessors[0]?.accountId,
      }),
    ).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await suite.act(draft.id, 'assignIncubationAssessor', { seat: '1号' })).toMatchObject({
      code: 'DUPLICATE_ENTRY',
    });
    const sheetOf = async (assessor: string) => {
      const assigned = await suite
        .as(assessor)
        .run<{ sheetId: string; number: string }[]>('{ incubationAssignments { sheetId number } }');
      return assigned.find(({ number }) => number === draft.number)?.sheetId ?? '';
    };
    const own = await sheetOf('assessor-1');
    const scores = pointsFor(80);
    const submit = (assessor: string, sheetId: string, points = scores) =>
      suite.as(assessor).run<CaseAnswer>(SUBMIT, { input: { sheetId, scores: points } });
    const declare = (assessor: string, sheetId: string, conflict: string) =>
      suite.as(assessor).run<CaseAnswer>(DECLARE, { input: { sheetId, conflict } });
    expect(await submit('assessor-1', own)).toMatchObject({ code: 'ASSESSOR_CONFLICT_UNDECLARED' });
    expect(await declare('assessor-2', own, 'NONE')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await declare('assessor-1', own, 'NONE')).toEqual({ __typename: 'IncubationSheetKept' });
    expect(await submit('assessor-1', own, scores.slice(1))).toMatchObject({ code: 'SCORE_ITEM_MISSING' });
    expect(await submit('assessor-1', own, [{ item: 'need', points: 31 }, ...scores.slice(1)])).toMatchObject(
      {
        code: 'SCORE_OUT_OF_RANGE',
      },
    );
    expect(await submit('assessor-1', own)).toEqual({ __typename: 'IncubationSheetKept' });
    expect(await submit('assessor-1', own)).toMatchObject({ code: 'SCORE_SHEET_SUBMITTED' });
    expect(await declare('assessor-1', own, 'CONFLICTED')).toMatchObject({ code: 'SCORE_SHEET_SUBMITTED' });

    const panel = 'panel { complete received mean sheets { seat submitted total scores { points } } }';
    expect(await suite.read(draft.id, panel)).toMatchObject({
      panel: {
        complete: false,
        received: 1,
        mean: null,
        sheets: [{ submitted: true, total: null, scores: [] }, {}, {}],
      },
    });
    const second = await sheetOf('assessor-2');
    await declare('assessor-2', second, 'CONFLICTED');
    expect(await submit('assessor-2', second)).toMatchObject({ code: 'ASSESSOR_CONFLICTED' });
    const third = await sheetOf('assessor-3');
    await declare('assessor-3', third, 'NONE');
    await submit('assessor-3', third, pointsFor(70));
    await suite.file(draft.id, 'panelMinutes');
    expect(await suite.advance(draft.id, 'passPanel')).toMatchObject({ code: 'PANEL_INCOMPLETE' });
    // A seat on paper takes the place of the conflicted assessor.
    const scanDocumentId = await suite.document(draft.organisationId, '评分表');
    await suite.act(draft.id, 'assignIncubationAssessor', { seat: '4号' });
    const { panel: seats } = await suite.read<{ panel: { sheets: { id: string; seat: string }[] } }>(
      draft.id,
      'panel { sheets { id seat } }',
    );
    const sheetId = seats.sheets.find(({ seat }) => seat === '4号')?.id;
    const paper = { sheetId, conflict: 'NONE', scores: pointsFor(60), scanDocumentId };
    expect(await suite.act(draft.id, 'recordPaperScores', { ...paper, sheetId: own })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await suite.act(draft.id, 'recordPaperScores', { ...paper, conflict: 'CONFLICTED' }),
    ).toMatchObject({
      code: 'ASSESSOR_CONFLICTED',
    });
    await suite.act(draft.id, 'recordPaperScores', paper);
    expect(await suite.read(draft.id, panel)).toMatchObject({
      panel: {
        complete: true,
        received: 3,
        mean: '70.00',
        sheets: [{ total: 80 }, { submitted: false, total: null }, { total: 70 }, { total: 60 }],
      },
    });
    await road.step(draft.id, 'passPanel');
    expect(await suite.as('assessor-1').run('{ incubationAssignments { number } }')).not.toContainEqual({
      number: draft.number,
    });
  }, 60_000);

  it('is under notice for the days of the programme, and waits for every objection', async () => {
    const draft = await road.toNotice();
    const notice = { openedOn: '2026-03-02', workingDays: 5, places: '社区公告栏' };
    const objection = { receivedOn: '2026-03-02', content: '申请组织与已有组织重复' };
    expect(await suite.act(draft.id, 'recordIncubationObjection', objection)).toMatchObject({
      code: 'PUBLIC_NOTICE_ABSENT',
    });
    await suite.file(draft.id, 'noticeScan', 'incubationAgreement', 'premisesAgreement');
    const signed = { hubSignedOn: '2026-03-02', organisationSignedOn: null };
    await suite.act(draft.id, 'signIncubationAgreement', signed);
    const admit = () => suite.advance(draft.id, 'admit');
    expect(await admit()).toMatchObject({ code: 'PUBLIC_NOTICE_ABSENT' });
    expect(await suite.act(draft.id, 'openIncubationNotice', { ...notice, workingDays: 4 })).toMatchObject({
      code: 'PUBLIC_NOTICE_BAD_LENGTH',
    });
    expect(
      await suite.act(draft.id, 'openIncubationNotice', { ...notice, openedOn: '2026-03-03' }),
    ).toMatchObject({
      fieldErrors: [{ path: 'openedOn', code: 'DATE_ORDER' }],
    });
    await suite.act(draft.id, 'openIncubationNotice', notice);
    expect(await suite.act(draft.id, 'openIncubationNotice', notice)).toMatchObject({
      code: 'DUPLICATE_ENTRY',
    });
    expect(await suite.read(draft.id, 'notice { closesOn places objections { id } }')).toEqual({
      notice: { closesOn: '2026-03-09', places: '社区公告栏', objections: [] },
    });
    await suite.on('2026-03-09');
    expect(await admit()).toMatchObject({ code: 'PUBLIC_NOTICE_RUNNING' });
    await suite.act(draft.id, 'recordIncubationObjection', objection);
    await suite.on('2026-03-10');
    expect(await admit()).toMatchObject({ code: 'OBJECTION_OPEN' });
    const { notice: shown } = await suite.read<{ notice: { objections: { id: string }[] } }>(
      draft.id,
      'notice { objections { id } }',
    );
    const decision = { objectionId: shown.objections[0]?.id, decision: 'DISMISSED', reason: '经核实不重复' };
    await suite.act(draft.id, 'decideIncubationObjection', decision);
    expect(await suite.act(draft.id, 'decideIncubationObjection', decision)).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await admit()).toMatchObject({ code: 'AGREEMENT_UNSIGNED' });
    await suite.act(draft.id, 'signIncubationAgreement', { ...signed, organisationSignedOn: '2026-03-10' });
    expect(await admit()).toMatchObject({ case: { stage: 'ADMITTED' } });
    expect(await suite.advance(draft.id, 'startIncubation')).toMatchObject({
      code: 'INCUBATION_DOCUMENTS_MISSING',
    });
  }, 60_000);

  it('is not admitted over an objection that was upheld', async () => {
    const draft = await road.toNotice();
    await suite.act(draft.id, 'openIncubationNotice', {
      openedOn: '2026-03-02',
      workingDays: 5,
      places: '公告栏',
    });
    await suite.act(draft.id, 'recordIncubationObjection', { receivedOn: '2026-03-02', content: '材料不实' });
    const { notice } = await suite.read<{ notice: { objections: { id: string }[] } }>(
      draft.id,
      'notice { objections { id } }',
    );
    const decision = { objectionId: notice.objections[0]?.id, decision: 'UPHELD', reason: '属实' };
    await suite.act(draft.id, 'decideIncubationObjection', decision);
    await suite.file(draft.id, 'noticeScan', 'incubationAgreement', 'premisesAgreement');
    await suite.on('2026-03-10');
    expect(await suite.advance(draft.id, 'admit')).toMatchObject({ code: 'OBJECTION_UPHELD' });
    expect(await road.step(draft.id, 'refuse', { reason: '异议成立' })).toMatchObject({ stage: 'REFUSED' });
  }, 60_000);
});
