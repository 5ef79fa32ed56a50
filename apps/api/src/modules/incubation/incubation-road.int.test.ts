import { pdfText } from '../../../test/pdf-text';
import { PROVED, roadOf } from './testing/case-road';
import { useIncubationSuite } from './testing/incubation-suite';

describe('the road of an incubation case', () => {
  const suite = useIncubationSuite();
  const road = roadOf(suite);
  const RECORD =
    'mutation ($input: RecordSupportInput!) { recordSupport(input: $input) { __typename ... on SupportRecorded { shares { minutes cost organisation { id } } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }';
  const train = (organisationIds: readonly string[], over: object = {}) =>
    suite.as('mentor').run<{ __typename: string; shares: { minutes: number; cost: string }[] }>(RECORD, {
      input: {
        organisationIds,
        activity: 'TRAINING',
        title: '项目书写作',
        occurredOn: '2026-04-01',
        minutes: 1440,
        cost: '100.00',
        idempotencyKey: suite.nextKey(),
        ...over,
      },
    });

  it('leads from application to graduation and four visits, with its papers, dates and figures', async () => {
    await suite.on('2026-03-02');
    const draft = await road.toIncubating('2026-03-10');
    expect(draft.number).toMatch(/^孵2026-\d{4}$/);
    expect(
      await suite.read(draft.id, 'stage startedOn endsOn admittedOn panel { mean passed complete }'),
    ).toEqual({
      stage: 'INCUBATING',
      startedOn: '2026-03-10',
      endsOn: '2026-09-10',
      admittedOn: '2026-03-10',
      panel: { mean: '75.00', passed: true, complete: true },
    });
    await suite.on('2026-06-10');
    await train([draft.organisationId]);
    await road.passMidterm(draft);
    await suite.file(draft.id, 'exitApplication', 'exitPosttest');
    await road.step(draft.id, 'applyForExit');
    await suite.prove(draft.organisationId, PROVED.slice(1));
    await suite.prove(draft.organisationId, PROVED.slice(0, 1), '2026-06-09');
    await suite.file(draft.id, 'graduationDecision', 'assetInventory');
    expect(await suite.advance(draft.id, 'graduate')).toMatchObject({ code: 'DEVELOPMENT_PLAN_OPEN' });
    const { planItems } = await suite.read<{ planItems: { id: string }[] }>(draft.id, 'planItems { id }');
    await suite.act(
      draft.id,
      'completeIncubationPlanItem',
      { planItemId: planItems[0]?.id, doneOn: '2026-06-10' },
      'mentor',
    );
    expect(await suite.advance(draft.id, 'graduate')).toMatchObject({ code: 'EXIT_EVIDENCE_EXPIRED' });
    const { criteria } = await suite.read<{ criteria: { criterion: string }[] }>(
      draft.id,
      'criteria { criterion state document validTo }',
    );
    expect(criteria).toContainEqual({
      criterion: 'LAWFUL_STANDING',
      state: 'EXPIRED',
      document: '佐证至2026-06-09',
      validTo: '2026-06-09',
    });
    expect(criteria).toContainEqual({
      criterion: 'TRAINING_HOURS',
      state: 'MET',
      document: null,
      validTo: null,
    });
    await suite.prove(draft.organisationId, PROVED.slice(0, 1));
    await road.step(draft.id, 'graduate');
    // One training of 100.00 yuan, and one group that graduated.
    expect(
      await suite
        .as('official')
        .run(
          '{ supportSummary(from: "2026-04-01", to: "2026-06-30") { entries cost graduates costPerGraduate } }',
        ),
    ).toEqual({ entries: 1, cost: '100.00', graduates: 1, costPerGraduate: '100.00' });
    await road.step(draft.id, 'startFollowUp');
    expect(
      await suite.read(draft.id, 'graduatedOn certificateNumber visits { ordinal dueOn visitedOn }'),
    ).toEqual({
      graduatedOn: '2026-06-10',
      certificateNumber: '出壳2026-0001',
      visits: ['2026-09-10', '2026-12-10', '2027-03-10', '2027-06-10'].map((dueOn, index) => ({
        ordinal: index + 1,
        dueOn,
        visitedOn: null,
      })),
    });
    const certificate = await fetch(`${suite.api.url}/incubation-cases/${draft.id}/certificate.pdf`, {
      headers: { cookie: suite.as('official').jar },
    });
    const printed = pdfText(Buffer.from(await certificate.arrayBuffer())).replace(/\s/gu, '');
    for (const fact of ['编号：出壳2026-0001', '出壳日期：2026年6月10日', `个案编号：${draft.number}`])
      expect(printed).toContain(fact);
    expect(await suite.advance(draft.id, 'close')).toMatchObject({ code: 'FOLLOW_UP_INCOMPLETE' });
    for (const day of ['2026-09-08', '2026-12-10', '2027-03-12', '2027-06-10']) {
      await suite.on(day);
      const { visits } = await suite.read<{ visits: { id: string; visitedOn: string | null }[] }>(
        draft.id,
        'visits { id visitedOn }',
      );
      const visitId = visits.find(({ visitedOn }) => visitedOn === null)?.id;
      const visit = { visitId, visitedOn: day, active: true, finding: '正常开展活动' };
      expect(await suite.act(draft.id, 'recordIncubationVisit', visit, 'mentor')).toHaveProperty('case');
    }
    expect(await road.step(draft.id, 'close')).toMatchObject({ stage: 'CLOSED' });
    const { events, endedOn } = await suite.read<{ events: { action: string }[]; endedOn: string }>(
      draft.id,
      'endedOn events { action fromStage toStage label }',
    );
    expect(endedOn).toBe('2027-06-10');
    expect(events.map(({ action }) => action).filter((action) => action !== 'filePaper')).toEqual([
      'close',
      ...Array.from({ length: 4 }, () => 'recordVisit'),
      'startFollowUp',
      'graduate',
      'completePlanItem',
      'applyForExit',
      'passMidterm',
      'startMidterm',
      'startIncubation',
      'addPlanItem',
      'admit',
      'signAgreement',
      'openNotice',
      'passPanel',
      ...Array.from({ length: 3 }, () => ['recordPaperScores', 'assignAssessor']).flat(),
      'passInterview',
      'passScreening',
      'acceptApplication',
      'submit',
      'create',
    ]);
  }, 120_000);

  it('ends in a refusal with its reason', async () => {
    await suite.on('2026-03-02');
    const draft = await road.toPanel();
    await road.scoreOnPaper(draft, [59, 60, 60]);
    await suite.file(draft.id, 'panelMinutes');
    expect(await suite.advance(draft.id, 'passPanel')).toMatchObject({ code: 'PANEL_SCORE_BELOW_PASS_LINE' });
    expect(await suite.advance(draft.id, 'refuse')).toMatchObject({ code: 'INCUBATION_STATEMENT_MISSING' });
    expect(await road.step(draft.id, 'refuse', { reason: '平均分未达合格线' })).toMatchObject({
      stage: 'REFUSED',
    });
    expect(await suite.read(draft.id, 'endedOn availableActions { action }')).toEqual({
      endedOn: '2026-03-02',
      availableActions: [],
    });
  }, 60_000);

  it('is extended once and not twice', async () => {
    await suite.on('2026-03-02');
    const draft = await road.toIncubating('2026-03-10');
    await suite.file(draft.id, 'extensionApplication');
    const stated = { reason: '登记手续尚未办结', extensionMonths: 6 };
    expect(await suite.advance(draft.id, 'extend', { ...stated, extensionMonths: 7 })).toMatchObject({
      code: 'EXTENSION_TOO_LONG',
    });
    await road.step(draft.id, 'extend', stated);
    expect(await suite.advance(draft.id, 'extend', stated)).toMatchObject({ code: 'EXTENSION_USED' });
    expect(await suite.read(draft.id, 'endsOn extensions stage')).toEqual({
      endsOn: '2027-03-10',
      extensions: 1,
      stage: 'INCUBATING',
    });
  }, 60_000);

  it('is terminated with a ground, a notice and a hand-over list that is settled afterwards', async () => {
    await suite.on('2026-03-02');
    const draft = await road.toIncubating('2026-03-10');
    await suite.file(draft.id, 'terminationNotice');
    const stated = { reason: '三个月无法联系', terminationGround: 'LOST_CONTACT' };
    expect(await suite.advance(draft.id, 'terminate', stated)).toMatchObject({
      code: 'HAND_OVER_LIST_MISSING',
    });
    await road.listHandOver(draft);
    await road.step(draft.id, 'terminate', stated);
    const due = '{ incubationDues(days: 60) { due dueOn case { id } } }';
    const owed = await suite.as('hub').run<{ case: { id: string } }[]>(due);
    // Fifteen working days after 2026-03-10 in the calendar of 2026.
    expect(owed.filter((each) => each.case.id === draft.id)).toEqual([
      { due: 'HAND_OVER_DUE', dueOn: '2026-03-31', case: { id: draft.id } },
    ]);
    const { handOverItems } = await suite.read<{ handOverItems: { id: string }[] }>(
      draft.id,
      'handOverItems { id }',
    );
    const settled = { handOverItemId: handOverItems[0]?.id, outcome: 'MISSING', settledOn: '2026-03-10' };
    expect(await suite.act(draft.id, 'settleIncubationHandOver', settled)).toHaveProperty('case');
    expect(await suite.act(draft.id, 'settleIncubationHandOver', settled)).toMatchObject({
      code: 'NOT_FOUND',
    });
    const { papers, planItems } = await suite.read<{ papers: { id: string }[]; planItems: { id: string }[] }>(
      draft.id,
      'papers { id } planItems { id }',
    );
    const kept = { code: 'INCUBATION_CASE_ENDED' };
    expect(await suite.act(draft.id, 'withdrawIncubationPaper', { paperId: papers[0]?.id })).toMatchObject(
      kept,
    );
    const reached = { planItemId: planItems[0]?.id, doneOn: '2026-03-10' };
    expect(await suite.act(draft.id, 'completeIncubationPlanItem', reached, 'mentor')).toMatchObject(kept);
    const further = { element: '治理结构', goal: '事后补的', dueOn: '2026-04-10' };
    expect(await suite.act(draft.id, 'addIncubationPlanItem', further, 'mentor')).toMatchObject(kept);
    const after = await suite.as('hub').run<{ case: { id: string } }[]>(due);
    expect(after.filter((each) => each.case.id === draft.id)).toEqual([]);
  }, 60_000);

  it('counts one training in the ledgers of everybody who took part, its cost to the fen', async () => {
    await suite.on('2026-04-02');
    const organisationIds = [];
    for (let count = 0; count < 23; count += 1) organisationIds.push(await suite.organisation());
    const idempotencyKey = suite.nextKey();
    const given = { idempotencyKey, occurredOn: '2026-03-30' };
    const first = await train(organisationIds, given);
    expect(first.shares).toHaveLength(23);
    expect(first.shares.map(({ cost }) => cost).sort()).toEqual([
      ...Array.from({ length: 5 }, () => '4.34'),
      ...Array.from({ length: 18 }, () => '4.35'),
    ]);
    expect(await train(organisationIds, given)).toEqual(first);
    const ledger = await suite
      .as('official')
      .run<{ totalCount: number }>(
        'query ($id: ID!) { supportShares(first: 10, organisationId: $id) { totalCount edges { node { title minutes } } } }',
        { id: organisationIds[22] },
      );
    expect(ledger).toEqual({ totalCount: 1, edges: [{ node: { title: '项目书写作', minutes: 1440 } }] });
    const SUMMARY =
      'query ($from: Date!, $to: Date!) { supportSummary(from: $from, to: $to) { entries organisations minutes cost graduates costPerGraduate } }';
    const summary = (from: string, to: string, by = 'official') =>
      suite.as(by).run<object>(SUMMARY, { from, to });
    expect(await summary('2026-03-30', '2026-03-30')).toEqual({
      entries: 1,
      organisations: 23,
      minutes: 23 * 1440,
      cost: '100.00',
      graduates: 0,
      costPerGraduate: null,
    });
    expect(await summary('2026-01-01', '2026-03-31', 'other')).toMatchObject({ entries: 0, cost: '0.00' });
    expect(await train([organisationIds[0] ?? '', organisationIds[0] ?? ''])).toMatchObject({
      fieldErrors: [{ path: 'organisationIds', code: 'OUT_OF_RANGE' }],
    });
    expect(await train(organisationIds.slice(0, 1), { occurredOn: '2026-04-03' })).toMatchObject({
      fieldErrors: [{ path: 'occurredOn', code: 'DATE_ORDER' }],
    });
    const foreign = await suite.organisation(suite.tree().secondSubdistrict.id);
    expect(await train([organisationIds[0] ?? '', foreign])).toMatchObject({ code: 'NOT_FOUND' });
  }, 60_000);
});
