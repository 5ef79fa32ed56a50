import { useAppealSuite } from '../testing/appeal-suite';

const DECISION = { reason: '台账在评估期内', minutes: '复核会议纪要1号' };

describe('appeals against a published result', () => {
  const suite = useAppealSuite();
  const { as, published, view, appeal, advanceAppeal, assignReviewer, opine, hold, on, nextKey } = suite;

  /** An accepted appeal. */
  const accepted = async (): Promise<string> => {
    const id = await published();
    await appeal(id);
    await advanceAppeal(id, 'ACCEPT_APPEAL');
    return id;
  };
  const sources = async (who: string): Promise<readonly string[]> => {
    const { edges } = await as(who).run<{ edges: { node: { source: string; dueOn: string | null } }[] }>(
      '{ workItems(first: 100) { edges { node { source dueOn } } } }',
    );
    return edges.map(({ node }) => `${node.source} ${node.dueOn ?? ''}`.trim());
  };

  it('change it after a review by others: the old result stays beside the new one', async () => {
    const id = await published();
    // 15 working days after 1 December 2026, a Tuesday: three weeks of five.
    expect(await view(id)).toMatchObject({
      lastAppealOn: '2026-12-22',
      results: [{ number: 1, total: '84.75', grade: 'A_4', settledOn: '2026-12-01', reason: null }],
    });
    expect(await appeal(id)).toMatchObject({
      assessment: {
        state: 'PUBLISHED',
        appeals: [
          {
            state: 'RECEIVED',
            nextActions: ['ACCEPT_APPEAL', 'WITHDRAW_APPEAL'],
            dueOn: '2026-12-08',
            evidence: [
              { leaf: '2.1', note: '服务台账原件' },
              { leaf: null, note: '情况说明' },
            ],
          },
        ],
      },
    });
    expect(await sources('hub')).toContain('assessmentAppeal 2026-12-08');
    expect(await advanceAppeal(id, 'ACCEPT_APPEAL')).toMatchObject({
      assessment: { state: 'APPEALED', appeals: [{ state: 'ACCEPTED', dueOn: '2026-12-29' }] },
    });
    await hold(id, ['CHANGE', 'CHANGE', 'UPHOLD']);
    // (20 + 10 + 60 + 22 + 12 + 60) / 2
    expect(
      await advanceAppeal(id, 'CHANGE_RESULT', { ...DECISION, scores: [{ node: '2.1', points: '60' }] }),
    ).toMatchObject({
      assessment: {
        state: 'PUBLISHED',
        total: '92',
        grade: 'A_5',
        results: [
          { number: 1, total: '84.75', grade: 'A_4' },
          {
            number: 2,
            total: '92',
            grade: 'A_5',
            reason: '台账在评估期内',
            reviewedScores: [{ node: '2.1', points: '60' }],
          },
        ],
        appeals: [{ state: 'CHANGED', dueOn: null, decidedOn: '2026-12-01', nextActions: [] }],
      },
    });
    expect(await sources('hub')).not.toContain('assessmentAppeal 2026-12-29');
  });

  it.each([
    ['UPHOLD', 'UPHOLD_RESULT', 'UPHELD'],
    ['REJECT', 'REJECT_APPEAL', 'REJECTED'],
  ])('when most hold %s, end by %s and leave the result as it is', async (opinion, action, state) => {
    const id = await accepted();
    await hold(id, [opinion, opinion, 'CHANGE']);
    expect(
      await advanceAppeal(id, 'CHANGE_RESULT', { ...DECISION, scores: [{ node: '2.1', points: '60' }] }),
    ).toMatchObject({ code: 'APPEAL_MAJORITY_LACKING', majority: opinion });
    expect(await advanceAppeal(id, action, DECISION)).toMatchObject({
      assessment: { state: 'PUBLISHED', total: '84.75', results: [{ number: 1 }], appeals: [{ state }] },
    });
  });

  it('are refused as out of time after their last day, and only then', async () => {
    const id = await published();
    await on('2026-12-23');
    await appeal(id, { receivedOn: '2026-12-22' });
    expect(await advanceAppeal(id, 'REFUSE_LATE_APPEAL', { reason: '逾期' })).toMatchObject({
      code: 'APPEAL_DAY_OUT_OF_RANGE',
      bound: '2026-12-22',
    });
    await advanceAppeal(id, 'WITHDRAW_APPEAL', { reason: '申请人要求撤回' });
    await on('2026-12-24');
    expect(await appeal(id, { receivedOn: '2026-12-23' })).toMatchObject({
      assessment: {
        appeals: [{ nextActions: ['REFUSE_LATE_APPEAL', 'WITHDRAW_APPEAL'] }, { state: 'WITHDRAWN' }],
      },
    });
    expect(await advanceAppeal(id, 'ACCEPT_APPEAL')).toMatchObject({ code: 'APPEAL_DAY_OUT_OF_RANGE' });
    expect(await advanceAppeal(id, 'REFUSE_LATE_APPEAL')).toMatchObject({
      code: 'APPEAL_FACT_MISSING',
      fact: 'refusalReason',
    });
    expect(await advanceAppeal(id, 'REFUSE_LATE_APPEAL', { reason: '逾期一日' })).toMatchObject({
      assessment: { state: 'PUBLISHED', appeals: [{ state: 'OUT_OF_TIME' }, {}] },
    });
  });

  it('give the result back as it was when they are withdrawn under review', async () => {
    const id = await accepted();
    expect(await advanceAppeal(id, 'WITHDRAW_APPEAL', { reason: '已说明清楚' })).toMatchObject({
      assessment: { state: 'PUBLISHED', grade: 'A_4', appeals: [{ state: 'WITHDRAWN' }] },
    });
  });

  it('are reviewed by nobody who scored, once by each, blind until all have spoken', async () => {
    const id = await accepted();
    const [{ reviewerCandidates } = { reviewerCandidates: [] }] = (await view(id)).appeals;
    expect(reviewerCandidates.map(({ name }) => name).sort()).toEqual([
      'reviewer-a',
      'reviewer-b',
      'reviewer-c',
      'three-here',
    ]);
    expect(await assignReviewer(id, 'one')).toMatchObject({
      code: 'APPEAL_REVIEWER_NOT_PERMITTED',
      rule: 'APPEAL_REVIEWER_SCORED',
    });
    expect(await assignReviewer(id, 'three')).toMatchObject({ code: 'NOT_FOUND' });
    await assignReviewer(id, 'reviewer-a');
    expect(await assignReviewer(id, 'reviewer-a')).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    await assignReviewer(id, 'reviewer-b');
    expect(await sources('reviewer-a')).toContain('assessmentAppealOpinion 2026-12-29');
    expect(await opine('reviewer-c', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await opine('reviewer-a', id, { reason: ' ' })).toMatchObject({
      fieldErrors: [{ path: 'reason', code: 'REQUIRED' }],
    });
    await opine('reviewer-a', id, { opinion: 'CHANGE' });
    expect(await opine('reviewer-a', id)).toMatchObject({ rule: 'APPEAL_OPINION_GIVEN' });
    expect((await view(id)).appeals[0]?.['reviewers']).toEqual(
      expect.arrayContaining([
        { name: 'reviewer-a', conflict: 'NONE', opinion: null, reason: null },
        { name: 'reviewer-b', conflict: null, opinion: null, reason: null },
      ]),
    );
    await opine('reviewer-b', id, { conflict: 'RELATIVE', opinion: null, reason: null });
    expect(await advanceAppeal(id, 'UPHOLD_RESULT', DECISION)).toMatchObject({
      code: 'APPEAL_FACT_MISSING',
      fact: 'opinionsIn',
    });
    expect(await sources('hub')).toContain('assessmentAppeal 2026-12-29');
  });

  it('show a reviewer his own alone, without names and others’ opinions', async () => {
    const id = await accepted();
    await assignReviewer(id, 'reviewer-a');
    const [open] = (await view(id)).appeals;
    const own = await as('reviewer-a').run<{ id: string }[]>('{ ownAppeals { id } }');
    expect(own.map((each) => each.id)).toContain(open?.id);
    const read = (who: string) =>
      as(who).run<object | null>(
        'query ($id: ID!) { ownAppeal(id: $id) { reason total disputed { node selfPoints points } evidence { note } conflict } }',
        { id: open?.id },
      );
    expect(await read('reviewer-a')).toMatchObject({
      total: '84.75',
      disputed: [
        { node: '2.1', selfPoints: '60', points: expect.arrayContaining(['50', '55.5']) as unknown },
      ],
      evidence: [{ note: '服务台账原件' }, { note: '情况说明' }],
      conflict: null,
    });
    expect(await read('reviewer-b')).toBeNull();
  });

  it.each([
    [[{ node: '1.2', points: '15' }], 'APPEAL_LEAF_NOT_DISPUTED', '1.2'],
    [[{ node: '2.1', points: '60.01' }], 'RUBRIC_SCORE_OUT_OF_RANGE', '2.1'],
    [[{ node: '2.1', points: '52.75' }], 'APPEAL_SCORE_UNCHANGED', null],
  ])('make no new result of %j', async (scores, rule, node) => {
    const id = await accepted();
    await hold(id, ['CHANGE', 'CHANGE', 'CHANGE']);
    expect(await advanceAppeal(id, 'CHANGE_RESULT', { ...DECISION, scores })).toMatchObject({
      code: 'REVIEWED_SCORE_NOT_ACCEPTABLE',
      rule,
      node,
    });
    expect(await view(id)).toMatchObject({ state: 'APPEALED', total: '84.75', results: [{ number: 1 }] });
  });

  it('are made once, of a published result, and say what is wrong with them', async () => {
    const fresh = await suite.begin();
    expect(await appeal(fresh)).toMatchObject({ code: 'ASSESSMENT_ACTION_NOT_ALLOWED' });
    const id = await published();
    const idempotencyKey = nextKey();
    expect(await appeal(id, { receivedOn: '2026-12-02', leaves: [], evidence: [] })).toMatchObject({
      fieldErrors: [
        { path: 'receivedOn', code: 'OUT_OF_RANGE' },
        { path: 'leaves', code: 'REQUIRED' },
        { path: 'evidence', code: 'REQUIRED' },
      ],
    });
    expect(await appeal(id, { leaves: ['9'], evidence: [{ leaf: '1', note: '一页' }] })).toMatchObject({
      fieldErrors: [
        { path: 'leaves', code: 'UNKNOWN_VALUE' },
        { path: 'evidence.0.leaf', code: 'UNKNOWN_VALUE' },
      ],
    });
    await appeal(id, { idempotencyKey });
    await appeal(id, { idempotencyKey });
    expect((await view(id)).appeals).toHaveLength(1);
    expect(await appeal(id, { idempotencyKey, reason: '另一理由' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await appeal(id)).toMatchObject({ code: 'DUPLICATE_ENTRY' });
    expect(await advanceAppeal(id, 'UPHOLD_RESULT', DECISION)).toMatchObject({
      code: 'APPEAL_ACTION_NOT_ALLOWED',
      allowed: ['ACCEPT_APPEAL', 'WITHDRAW_APPEAL'],
    });
    expect(await advanceAppeal(id, 'ACCEPT_APPEAL', { expectedVersion: 7 })).toMatchObject({
      code: 'STALE_VERSION',
    });
    expect(await view(id)).toMatchObject({
      state: 'PUBLISHED',
      appeals: [{ state: 'RECEIVED', version: 1 }],
    });
  });

  it('are absent outside the divisions, and not for those who only read', async () => {
    const id = await accepted();
    const [open] = (await view(id)).appeals;
    const send = (who: string) =>
      as(who).run<{ code?: string }>(
        `mutation ($input: AdvanceAssessmentAppealInput!) { advanceAssessmentAppeal(input: $input) { __typename
          ... on UserError { code } } }`,
        { input: { appealId: open?.id, expectedVersion: 2, action: 'WITHDRAW_APPEAL', reason: '越权' } },
      );
    expect(await send('other')).toMatchObject({ code: 'NOT_FOUND' });
    await expect(send('official')).rejects.toThrow();
    expect(await view(id, 'official')).toMatchObject({ appeals: [{ state: 'ACCEPTED' }] });
  });
});
