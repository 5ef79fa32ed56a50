import { roadOf } from './testing/case-road';
import { useIncubationSuite } from './testing/incubation-suite';

describe('incubation cases', () => {
  const suite = useIncubationSuite();
  const road = roadOf(suite);
  const application = async (over: object = {}) => ({
    organisationId: await suite.organisation(),
    callId: suite.call(),
    track: 'sixMonths',
    requestedSum: '20000',
    summary: '社区互助',
    idempotencyKey: suite.nextKey(),
    ...over,
  });
  beforeEach(() => suite.on('2026-03-02'));

  it('are opened once for a request that comes twice', async () => {
    const input = await application();
    const first = await suite.command('createIncubationCase', input);
    expect(await suite.command('createIncubationCase', input)).toEqual(first);
    expect(await suite.command('createIncubationCase', { ...input, summary: '别的' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('run one at a time for an organisation', async () => {
    const input = await application();
    await suite.command('createIncubationCase', input);
    const again = { ...input, idempotencyKey: suite.nextKey() };
    expect(await suite.command('createIncubationCase', again)).toMatchObject({ code: 'DUPLICATE_ENTRY' });
  });

  it.each([
    [{ summary: ' ' }, 'summary', 'REQUIRED'],
    [{ requestedSum: '10.001' }, 'requestedSum', 'MALFORMED'],
    [{ requestedSum: '-1' }, 'requestedSum', 'MALFORMED'],
    [{ track: 'unknown' }, 'track', 'UNKNOWN_VALUE'],
    [{ idempotencyKey: '' }, 'idempotencyKey', 'MALFORMED'],
  ])('are not opened with %j', async (over, path, code) => {
    expect(await suite.command('createIncubationCase', await application(over))).toMatchObject({
      fieldErrors: [{ path, code }],
    });
  });

  it('are not opened after the call has closed, nor for what is absent or elsewhere', async () => {
    const foreign = await suite.organisation(suite.tree().secondSubdistrict.id);
    for (const organisationId of [foreign, 'Organisation.1.00000000-0000-0000-0000-000000000000', 'x'])
      expect(
        await suite.command('createIncubationCase', await application({ organisationId })),
      ).toMatchObject({
        code: 'NOT_FOUND',
      });
    expect(await suite.command('createIncubationCase', await application({ callId: 'x' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    await suite.on('2027-01-01');
    expect(await suite.command('createIncubationCase', await application())).toMatchObject({
      fieldErrors: [{ path: 'callId', code: 'DATE_ORDER' }],
    });
  });

  it('name every missing paper in one notice, once', async () => {
    const draft = await suite.draft();
    await road.step(draft.id, 'submit');
    await suite.file(draft.id, 'applicationForm', 'charterDraft');
    expect(await suite.advance(draft.id, 'acceptApplication')).toMatchObject({
      code: 'INCUBATION_DOCUMENTS_MISSING',
    });
    await road.step(draft.id, 'requestCorrection');
    expect(await suite.read(draft.id, 'stage corrections missingPapers')).toEqual({
      stage: 'CORRECTION',
      corrections: 1,
      missingPapers: ['FOUNDER_PROFILE', 'PROJECT_PROPOSAL', 'COMMITMENT_LETTER'],
    });
    const revised = { track: 'outsidePark', requestedSum: '3000', summary: '改过的计划' };
    expect(await suite.act(draft.id, 'reviseIncubationApplication', revised)).toHaveProperty('case');
    expect(await suite.read(draft.id, 'track simplified requestedSum')).toEqual({
      track: 'outsidePark',
      simplified: true,
      requestedSum: '3000.00',
    });
    await road.step(draft.id, 'resubmit');
    expect(await suite.act(draft.id, 'reviseIncubationApplication', revised)).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await suite.advance(draft.id, 'requestCorrection')).toMatchObject({
      code: 'INCUBATION_CORRECTION_USED',
    });
    await suite.file(draft.id, 'founderProfile', 'projectProposal', 'commitmentLetter');
    expect(await suite.advance(draft.id, 'requestCorrection')).toMatchObject({
      code: 'INCUBATION_PAPERS_COMPLETE',
    });
    await road.step(draft.id, 'acceptApplication');
    expect(await suite.read(draft.id, 'missingPapers')).toEqual({ missingPapers: [] });
  });

  it('change for one of two people who act at once', async () => {
    const draft = await suite.draft();
    const input = { caseId: draft.id, expectedVersion: draft.version, action: 'SUBMIT' };
    const answers = await Promise.all([
      suite.command('advanceIncubationCase', input),
      suite.command('advanceIncubationCase', { ...input, action: 'WITHDRAW', reason: '不办了' }),
    ]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['STALE_VERSION', 'done']);
    expect(await suite.read(draft.id, 'version')).toEqual({ version: draft.version + 1 });
  });

  it('stay as they are when a rule refuses', async () => {
    const draft = await suite.draft();
    const before = await suite.read(draft.id, 'version stage events { action }');
    expect(await suite.advance(draft.id, 'graduate')).toMatchObject({
      code: 'INCUBATION_ACTION_NOT_ALLOWED',
    });
    expect(await suite.read(draft.id, 'version stage events { action }')).toEqual(before);
  });

  it('say what may be done next and what stands in the way, from the rules', async () => {
    const draft = await suite.draft();
    await road.step(draft.id, 'submit');
    const { availableActions } = await suite.read<{ availableActions: object[] }>(
      draft.id,
      'availableActions { action needs papers missingPapers blockers { code } }',
    );
    const papers = [
      'APPLICATION_FORM',
      'FOUNDER_PROFILE',
      'CHARTER_DRAFT',
      'PROJECT_PROPOSAL',
      'COMMITMENT_LETTER',
    ];
    expect(availableActions).toEqual([
      { action: 'REQUEST_CORRECTION', needs: [], papers: [], missingPapers: [], blockers: [] },
      {
        action: 'ACCEPT_APPLICATION',
        needs: [],
        papers,
        missingPapers: papers,
        blockers: [{ code: 'INCUBATION_DOCUMENTS_MISSING' }],
      },
      { action: 'REFUSE', needs: ['REASON'], papers: [], missingPapers: [], blockers: [] },
      {
        action: 'WITHDRAW',
        needs: ['REASON'],
        papers: ['WITHDRAWAL_LETTER'],
        missingPapers: ['WITHDRAWAL_LETTER'],
        blockers: [],
      },
    ]);
  });

  it('are seen by those of the place only, and changed by those who may', async () => {
    const draft = await suite.draft();
    const absent = { data: { incubationCase: null, node: null } };
    const query = 'query ($id: ID!) { incubationCase(id: $id) { id } node(id: $id) { id } }';
    for (const outsider of ['other', 'street']) {
      const { data } = await suite.as(outsider).ask(query, { id: draft.id });
      expect({ data }).toEqual(absent);
    }
    const input = { caseId: draft.id, expectedVersion: draft.version, action: 'SUBMIT' };
    expect(await suite.command('advanceIncubationCase', input, 'other')).toMatchObject({ code: 'NOT_FOUND' });
    const mutation =
      'mutation ($input: AdvanceIncubationCaseInput!) { advanceIncubationCase(input: $input) { __typename } }';
    for (const reader of ['official', 'mentor', 'assessor-1']) {
      const { errors } = await suite.as(reader).ask(mutation, { input });
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });

  it('come back from rectification and suspension to where they were', async () => {
    const draft = await road.toIncubating('2026-03-10');
    await suite.file(draft.id, 'rectificationNotice');
    await road.step(draft.id, 'orderRectification', { reason: '账目不清' });
    expect(await suite.read(draft.id, 'stage resumeStage')).toEqual({
      stage: 'RECTIFYING',
      resumeStage: 'INCUBATING',
    });
    await suite.file(draft.id, 'rectificationReport');
    await road.step(draft.id, 'acceptRectification');
    await road.step(draft.id, 'suspend', { reason: '负责人住院' });
    expect(await road.step(draft.id, 'resume')).toMatchObject({ stage: 'INCUBATING' });
    expect(await suite.advance(draft.id, 'applyForExit')).toMatchObject({
      code: 'INCUBATION_DOCUMENTS_MISSING',
    });
    await suite.file(draft.id, 'exitApplication', 'exitPosttest');
    expect(await suite.advance(draft.id, 'applyForExit')).toMatchObject({ code: 'MIDTERM_NOT_PASSED' });
  }, 60_000);

  it('file only documents of their own organisation, and let them be taken out again', async () => {
    const draft = await suite.draft();
    const foreign = await suite.document(await suite.organisation());
    expect(
      await suite.act(draft.id, 'fileIncubationPaper', { documentId: foreign, kind: 'APPLICATION_FORM' }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    await suite.file(draft.id, 'applicationForm');
    const { papers } = await suite.read<{ papers: { id: string; kind: string; title: string }[] }>(
      draft.id,
      'papers { id kind title }',
    );
    expect(papers).toMatchObject([{ kind: 'APPLICATION_FORM', title: 'applicationForm' }]);
    await suite.act(draft.id, 'withdrawIncubationPaper', { paperId: papers[0]?.id });
    expect(await suite.read(draft.id, 'papers { id }')).toEqual({ papers: [] });
    expect(await suite.act(draft.id, 'withdrawIncubationPaper', { paperId: papers[0]?.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('stand on a board and in lists by stage, place, track and name', async () => {
    const draft = await road.toScreening({ summary: '看板' });
    const board = await suite
      .as('official')
      .run<{ stage: string; count: number; cases: { id: string }[] }[]>(
        '{ incubationBoard(perStage: 20, stages: [CLOSED, SCREENING]) { stage count cases { id organisation { name } } } }',
      );
    expect(board.map(({ stage }) => stage)).toEqual(['SCREENING', 'CLOSED']);
    expect(board[0]?.cases.map(({ id }) => id)).toContain(draft.id);
    expect(board[0]?.count).toBe(board[0]?.cases.length);
    expect(await suite.as('other').run('{ incubationBoard(stages: [SCREENING]) { count } }')).toEqual([
      { count: 0 },
    ]);
    const found = await suite
      .as('hub')
      .run<{ edges: { node: { id: string } }[] }>(
        'query ($filter: IncubationCaseFilter) { incubationCases(first: 100, filter: $filter) { edges { node { id } } } }',
        {
          filter: {
            search: draft.number,
            stages: ['SCREENING'],
            track: 'sixMonths',
            organisationId: draft.organisationId,
          },
        },
      );
    expect(found.edges).toEqual([{ node: { id: draft.id } }]);
  });
});
