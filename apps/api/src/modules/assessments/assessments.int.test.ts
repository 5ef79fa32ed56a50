import { useAssessmentSuite } from './testing/assessment-suite';

const SCORES = { '1.1': '25', '1.2': '15', '2.1': '60' };
const leafScores = (scores: Readonly<Record<string, string>>) =>
  Object.entries(scores).map(([node, points]) => ({ node, points }));

describe('assessments', () => {
  const { api, as, begin, advance, command, score, assign, evidence, rubric, nextKey, signInAll } =
    useAssessmentSuite();

  beforeEach(() => api.clock.set('2026-11-26T02:00:00Z'));

  /** An assessment in document review with two assessors who have declared themselves free. */
  const inReview = async (over: object = {}): Promise<string> => {
    const id = await begin(over);
    await command('saveSelfScores', { assessmentId: id, scores: leafScores(SCORES) });
    await advance(id, 'SUBMIT_SELF_ASSESSMENT');
    await advance(id, 'PASS_ELIGIBILITY', { certificateOn: '2020-01-01' });
    for (const who of ['one', 'two']) {
      await assign(id, who);
      await as(who).run(
        'mutation ($input: DeclareAssessorConflictInput!) { declareAssessorConflict(input: $input) { __typename } }',
        { input: { assessmentId: id, conflict: 'NONE' } },
      );
    }
    return id;
  };
  const settled = async (): Promise<string> => {
    const id = await inReview();
    await evidence(id);
    await score('one', id, { '1.1': '20', '1.2': '10', '2.1': '50' });
    await score('two', id, { '1.1': '22', '1.2': '12', '2.1': '55.5' });
    await advance(id, 'FINISH_DOCUMENT_REVIEW');
    await advance(id, 'FINISH_SITE_VISIT', { day: '2026-11-26' });
    await advance(id, 'SETTLE_PRELIMINARY');
    return id;
  };
  const view = (id: string, who = 'hub') =>
    as(who).run<Record<string, unknown>>(
      `query ($id: ID!) { assessment(id: $id) { state nextActions total preliminaryGrade grade validTo leavesWithoutEvidence
         agreement { kappa meanDifference pairs } assessors { name conflict scores { node points } total } } }`,
      { id },
    );

  it('goes from self assessment to a published grade of five years', async () => {
    const id = await settled();
    expect(await view(id)).toMatchObject({
      state: 'COMMITTEE_DECISION',
      total: '84.75',
      preliminaryGrade: 'A_4',
      leavesWithoutEvidence: [],
      agreement: { pairs: 1 },
    });
    await advance(id, 'DECIDE_GRADE', { day: '2026-11-26', minutes: '评委会纪要3号' });
    await advance(id, 'POST_NOTICE', { postedAt: '区民政局网站' });
    expect(await advance(id, 'PUBLISH_GRADE', { noObjectionOpen: true })).toMatchObject({
      __typename: 'AssessmentDayOutOfRange',
      bound: '2026-12-03',
    });
    api.clock.set('2026-12-03T02:00:00Z');
    await signInAll();
    expect(await advance(id, 'PUBLISH_GRADE', { noObjectionOpen: false })).toMatchObject({
      code: 'ASSESSMENT_FACT_MISSING',
      fact: 'noObjectionOpen',
    });
    await advance(id, 'PUBLISH_GRADE', { noObjectionOpen: true });
    expect(await view(id)).toMatchObject({ state: 'PUBLISHED', grade: 'A_4', validTo: '2031-12-02' });
    expect(await advance(id, 'APPEAL_GRADE', { reason: '漏计加分' })).toMatchObject({
      code: 'ASSESSMENT_ACTION_NOT_ALLOWED',
      allowed: [],
    });
    api.clock.set('2026-11-26T02:00:00Z');
    await signInAll();
  });

  it('counts nothing of a leaf without its evidence', async () => {
    const id = await inReview();
    await score('one', id, SCORES);
    await score('two', id, SCORES);
    expect(await view(id)).toMatchObject({ leavesWithoutEvidence: ['1.1'] });
    const { assessors } = (await view(id)) as { assessors: { total: string }[] };
    expect(assessors.map(({ total }) => total)).toEqual(['75', '75']);
  });

  it('keeps scores blind until all are in', async () => {
    const id = await inReview();
    await score('one', id, SCORES);
    const before = (await view(id)) as { assessors: { scores: object | null }[]; agreement: object | null };
    expect(before.assessors.map(({ scores }) => scores)).toEqual([null, null]);
    expect(before.agreement).toBeNull();
    const other = await as('two').run<{ scores: object[] }>(
      'query ($id: ID!) { ownAssessment(id: $id) { scores { node points } } }',
      { id },
    );
    expect(other.scores).toEqual([]);
    await score('two', id, SCORES);
    const after = (await view(id)) as { assessors: { scores: object[] | null }[] };
    expect(after.assessors.every(({ scores }) => scores?.length === 3)).toBe(true);
  });

  it('opens no sheet while it is the only one, and lets nobody join who may have seen them', async () => {
    const id = await begin();
    await command('saveSelfScores', { assessmentId: id, scores: leafScores(SCORES) });
    await advance(id, 'SUBMIT_SELF_ASSESSMENT');
    await advance(id, 'PASS_ELIGIBILITY', { certificateOn: '2020-01-01' });
    const declare = (who: string) =>
      as(who).run(
        'mutation ($input: DeclareAssessorConflictInput!) { declareAssessorConflict(input: $input) { __typename } }',
        { input: { assessmentId: id, conflict: 'NONE' } },
      );
    await assign(id, 'one');
    await declare('one');
    await score('one', id, SCORES);
    expect(await view(id)).toMatchObject({ agreement: null, assessors: [{ scores: null, total: null }] });
    await assign(id, 'two');
    await declare('two');
    await score('two', id, SCORES);
    expect(await view(id)).toMatchObject({ agreement: { pairs: 1 } });
    expect(await assign(id, 'three-here')).toMatchObject({ code: 'CONFLICTED_ASSESSOR' });
  });

  it('takes no evidence once the scores are put together', async () => {
    const id = await settled();
    expect(await evidence(id)).toMatchObject({ code: 'ASSESSMENT_EVIDENCE_CLOSED' });
  });

  it('keeps the first of two declarations and of two sheets that come at once', async () => {
    const id = await begin();
    await command('saveSelfScores', { assessmentId: id, scores: leafScores(SCORES) });
    await advance(id, 'SUBMIT_SELF_ASSESSMENT');
    await advance(id, 'PASS_ELIGIBILITY', { certificateOn: '2020-01-01' });
    await assign(id, 'one');
    const declare = (conflict: string) =>
      as('one').run<{ __typename: string }>(
        'mutation ($input: DeclareAssessorConflictInput!) { declareAssessorConflict(input: $input) { __typename } }',
        { input: { assessmentId: id, conflict } },
      );
    const declared = await Promise.all([declare('NONE'), declare('RELATIVE')]);
    expect(declared.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictedAssessor',
      'OwnAssessmentChanged',
    ]);
    const other = await inReview();
    const sheets = await Promise.all([
      score('one', other, SCORES),
      score('one', other, { ...SCORES, '1.1': '1' }),
    ]);
    expect(sheets.map(({ __typename }) => __typename).sort()).toEqual([
      'ConflictedAssessor',
      'OwnAssessmentChanged',
    ]);
  });

  it('waits for every assessor, and for two', async () => {
    const id = await inReview();
    await score('one', id, SCORES);
    await advance(id, 'FINISH_DOCUMENT_REVIEW');
    await advance(id, 'FINISH_SITE_VISIT', { day: '2026-11-26' });
    expect(await advance(id, 'SETTLE_PRELIMINARY')).toMatchObject({
      code: 'ASSESSMENT_FACT_MISSING',
      fact: 'allScoresIn',
    });
  });

  it('lets nobody score with an interest, undeclared, twice, or unassigned', async () => {
    const id = await begin();
    await assign(id, 'one');
    expect(await score('one', id, SCORES)).toMatchObject({ rule: 'RATING_ASSESSOR_CONFLICT_NOT_DECLARED' });
    expect(await score('two', id, SCORES)).toMatchObject({ code: 'NOT_FOUND' });
    await as('one').run(
      'mutation ($input: DeclareAssessorConflictInput!) { declareAssessorConflict(input: $input) { __typename } }',
      { input: { assessmentId: id, conflict: 'RELATIVE' } },
    );
    expect(await score('one', id, SCORES)).toMatchObject({
      code: 'CONFLICTED_ASSESSOR',
      rule: 'RATING_ASSESSOR_CONFLICTED',
    });
    const other = await inReview();
    await score('one', other, SCORES);
    expect(await score('one', other, SCORES)).toMatchObject({ rule: 'RATING_ASSESSOR_SCORES_SUBMITTED' });
  });

  it.each([
    [{ '1.1': '25' }, 'RUBRIC_SCORE_MISSING', ['1.2', '2.1']],
    [{ ...SCORES, '1.2': '15.01' }, 'RUBRIC_SCORE_OUT_OF_RANGE', ['1.2']],
    [{ ...SCORES, '9': '1' }, 'RUBRIC_SCORE_LEAF_UNKNOWN', ['9']],
  ])('takes no sheet such as %j', async (sheet, rule, nodes) => {
    expect(await score('one', await inReview(), sheet)).toMatchObject({
      code: 'SCORES_NOT_ACCEPTABLE',
      rule,
      nodes,
    });
  });

  it('keeps a draft of scores', async () => {
    const id = await inReview();
    expect(await score('one', id, { '1.1': '3' }, false)).toMatchObject({
      assessment: { scores: [{ node: '1.1', points: '3' }], submittedAt: null },
    });
  });

  it('passes nobody whose certificate is too young or whose credit is bad', async () => {
    const id = await begin();
    await command('saveSelfScores', { assessmentId: id, scores: leafScores(SCORES) });
    await advance(id, 'SUBMIT_SELF_ASSESSMENT');
    expect(await advance(id, 'PASS_ELIGIBILITY', { knownReasons: ['PENALTY_LAST_YEAR'] })).toMatchObject({
      code: 'NOT_ELIGIBLE',
      reasons: ['CERTIFICATE_TOO_YOUNG', 'PENALTY_LAST_YEAR'],
    });
    expect(
      await advance(id, 'REFUSE_ELIGIBILITY', {
        reason: '登记不满两年',
        knownReasons: ['CERTIFICATE_TOO_YOUNG'],
      }),
    ).toMatchObject({ assessment: { state: 'INELIGIBLE' } });
  });

  it('refuses an incomplete self assessment, an action out of order and a stale version', async () => {
    const id = await begin();
    await command('saveSelfScores', { assessmentId: id, scores: [{ node: '1.1', points: '1' }] });
    expect(await advance(id, 'SUBMIT_SELF_ASSESSMENT')).toMatchObject({ fact: 'selfScoresComplete' });
    expect(await advance(id, 'PUBLISH_GRADE')).toMatchObject({
      code: 'ASSESSMENT_ACTION_NOT_ALLOWED',
      allowed: ['SUBMIT_SELF_ASSESSMENT', 'WITHDRAW_ASSESSMENT'],
    });
    expect(await advance(id, 'WITHDRAW_ASSESSMENT', { reason: '误报', expectedVersion: 9 })).toMatchObject({
      code: 'STALE_VERSION',
    });
  });

  it('begins one assessment of an organisation by a rubric, once for a key', async () => {
    const organisationId = await api.organisation();
    const idempotencyKey = nextKey();
    const first = await begin({ organisationId, idempotencyKey });
    expect(await begin({ organisationId, idempotencyKey })).toBe(first);
    await expect(begin({ organisationId })).rejects.toThrow('DUPLICATE_ENTRY');
  });

  it('says everything that is wrong with a rubric at once', async () => {
    expect(
      await rubric({
        total: '99',
        leastAssessors: 1,
        nodes: [
          { code: '1', title: '基础条件', maximum: '100' },
          { code: '1.1', parent: '1', title: '法人资格', maximum: '99' },
        ],
      }),
    ).toMatchObject({
      __typename: 'RubricNotAcceptable',
      findings: [
        { rule: 'RUBRIC_CHILDREN_DO_NOT_SUM', node: '1' },
        { rule: 'RUBRIC_FAMILIES_DO_NOT_SUM', node: null },
        { rule: 'RUBRIC_ASSESSORS_TOO_FEW', node: null },
      ],
    });
    expect(await rubric({ total: '1.234' })).toMatchObject({
      fieldErrors: [{ path: 'total', code: 'MALFORMED' }],
    });
  });

  it('counts the signs of going through the motions', async () => {
    await settled();
    const index = await as('official').run<{ assessments: number; scores: number; signs: object[] }>(
      '{ assessmentFormalism(year: 2026) { assessments formal scores fullMarks evidenced deviation signs { sign count } } }',
    );
    expect(index.assessments).toBeGreaterThanOrEqual(1);
    expect(index.scores).toBe(index.assessments * 6);
    expect(index.signs).toHaveLength(3);
  });

  it('shows assessors their own alone, and is absent outside the divisions', async () => {
    const id = await inReview();
    const own = await as('one').run<{ id: string }[]>('{ ownAssessments { id } }');
    expect(own.map((each) => each.id)).toContain(id);
    expect(await as('three').run<object[]>('{ ownAssessments { id } }')).toEqual([]);
    expect(
      await as('other').run<object | null>('query ($id: ID!) { assessment(id: $id) { id } }', { id }),
    ).toBeNull();
    const items = await as('one').run<{ edges: { node: { source: string } }[] }>(
      '{ workItems(first: 50) { edges { node { source } } } }',
    );
    expect(items.edges.map(({ node }) => node.source)).toContain('assessmentScores');
  });
});
