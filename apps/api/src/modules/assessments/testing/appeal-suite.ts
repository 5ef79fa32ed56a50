import { type AssessmentSuite, useAssessmentSuite } from './assessment-suite';

/** What a command on an appeal answers. */
export interface AppealAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly assessment?: AppealView;
}

/** What the tests look at. */
export interface AppealView {
  readonly version: number;
  readonly state: string;
  readonly total: string;
  readonly grade: string;
  readonly lastAppealOn: string | null;
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly appeals: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly version: number;
    readonly reviewerCandidates: readonly { readonly accountId: string; readonly name: string }[];
  })[];
}

const VIEW = `version state total grade lastAppealOn
  results { number total grade settledOn reason reviewedScores { node points } }
  appeals { id version state nextActions receivedOn latestOn dueOn decidedOn decisionReason leaves decidable leastReviewers
    evidence { leaf note } reviewers { name conflict opinion reason } events { action }
    reviewerCandidates { accountId name } }`;

/** Shorthand for appeals beside that for assessments. */
export interface AppealSuite extends AssessmentSuite {
  /** A published result of 84.75 points, 4A, on 1 December 2026; the clock stands on that day. */
  published(): Promise<string>;
  view(id: string, who?: string): Promise<AppealView>;
  appeal(id: string, over?: object): Promise<AppealAnswer>;
  advanceAppeal(id: string, action: string, facts?: object): Promise<AppealAnswer>;
  assignReviewer(id: string, who: string): Promise<AppealAnswer>;
  opine(who: string, id: string, facts?: object): Promise<AppealAnswer>;
  /** Assigns the three reviewers and has each hold something. */
  hold(id: string, opinions: readonly string[]): Promise<void>;
  on(day: string): Promise<void>;
}

const NAMES = ['reviewer-a', 'reviewer-b', 'reviewer-c'] as const;
const SELF = [
  { node: '1.1', points: '25' },
  { node: '1.2', points: '15' },
  { node: '2.1', points: '60' },
];

/** Plants the suite of assessments and adds what appeals need. */
export function useAppealSuite(): AppealSuite {
  const suite = useAssessmentSuite();
  const { as, begin, advance, command, assign, evidence, score, nextKey, signInAll, api } = suite;
  const on = async (day: string): Promise<void> => {
    api.clock.set(`${day}T02:00:00Z`);
    await signInAll();
  };
  const published = async (): Promise<string> => {
    await on('2026-11-24');
    const id = await begin();
    await command('saveSelfScores', { assessmentId: id, scores: SELF });
    await advance(id, 'SUBMIT_SELF_ASSESSMENT');
    await advance(id, 'PASS_ELIGIBILITY', { certificateOn: '2020-01-01' });
    for (const who of ['one', 'two']) {
      await assign(id, who);
      await as(who).run(
        'mutation ($input: DeclareAssessorConflictInput!) { declareAssessorConflict(input: $input) { __typename } }',
        { input: { assessmentId: id, conflict: 'NONE' } },
      );
    }
    await evidence(id);
    await score('one', id, { '1.1': '20', '1.2': '10', '2.1': '50' });
    await score('two', id, { '1.1': '22', '1.2': '12', '2.1': '55.5' });
    await advance(id, 'FINISH_DOCUMENT_REVIEW');
    await advance(id, 'FINISH_SITE_VISIT', { day: '2026-11-24' });
    await advance(id, 'SETTLE_PRELIMINARY');
    await advance(id, 'DECIDE_GRADE', { day: '2026-11-24', minutes: '评委会纪要3号' });
    await advance(id, 'POST_NOTICE', { postedAt: '区民政局网站' });
    await on('2026-12-01');
    await advance(id, 'PUBLISH_GRADE', { noObjectionOpen: true });
    return id;
  };
  const view = (id: string, who = 'hub'): Promise<AppealView> =>
    as(who).run<AppealView>(`query ($id: ID!) { assessment(id: $id) { ${VIEW} } }`, { id });
  const appealOf = async (id: string): Promise<AppealView['appeals'][number]> => {
    const [appeal] = (await view(id)).appeals;
    if (!appeal) throw new Error('No appeal is recorded');
    return appeal;
  };
  const appeal = (id: string, over: object = {}): Promise<AppealAnswer> =>
    as('hub').run(
      `mutation ($input: RecordAssessmentAppealInput!) { recordAssessmentAppeal(input: $input) { __typename
        ... on AppealChanged { assessment { ${VIEW} } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`,
      {
        input: {
          assessmentId: id,
          means: 'IN_PERSON',
          receivedOn: '2026-12-01',
          reason: '漏看评估期内的台账',
          leaves: ['2.1'],
          evidence: [{ leaf: '2.1', note: '服务台账原件' }, { note: '情况说明' }],
          idempotencyKey: nextKey(),
          ...over,
        },
      },
    );
  const advanceAppeal = async (id: string, action: string, facts: object = {}): Promise<AppealAnswer> => {
    const { id: appealId, version } = await appealOf(id);
    return as('hub').run(
      `mutation ($input: AdvanceAssessmentAppealInput!) { advanceAssessmentAppeal(input: $input) { __typename
        ... on AppealChanged { assessment { ${VIEW} } } ... on UserError { code } ... on InvalidInput { fieldErrors { path code } }
        ... on AppealActionNotAllowed { allowed } ... on AppealFactMissing { fact } ... on AppealDayOutOfRange { bound }
        ... on AppealMajorityLacking { majority } ... on ReviewedScoreNotAcceptable { rule node }
        ... on StaleVersion { currentVersion } } }`,
      { input: { appealId, expectedVersion: version, action, ...facts } },
    );
  };
  const assignReviewer = async (id: string, who: string): Promise<AppealAnswer> => {
    const { id: appealId } = await appealOf(id);
    const { assessorCandidates } = await as('hub').run<{
      assessorCandidates: { accountId: string; name: string }[];
    }>('query ($id: ID!) { assessment(id: $id) { assessorCandidates { accountId name } } }', { id });
    const accountId = assessorCandidates.find(({ name }) => name === who)?.accountId ?? 'Account.none';
    return as('hub').run(
      `mutation ($input: AssignAppealReviewerInput!) { assignAppealReviewer(input: $input) { __typename
        ... on AppealChanged { assessment { ${VIEW} } } ... on UserError { code } ... on AppealReviewerNotPermitted { rule } } }`,
      { input: { appealId, accountId } },
    );
  };
  const opine = async (who: string, id: string, facts: object = {}): Promise<AppealAnswer> => {
    const { id: appealId } = await appealOf(id);
    return as(who).run(
      `mutation ($input: SubmitAppealOpinionInput!) { submitAppealOpinion(input: $input) { __typename
        ... on AppealOpinionGiven { appeal { conflict opinion opinionReason } } ... on UserError { code }
        ... on InvalidInput { fieldErrors { path code } } ... on AppealReviewerNotPermitted { rule } } }`,
      { input: { appealId, conflict: 'NONE', opinion: 'UPHOLD', reason: '评分有据', ...facts } },
    );
  };
  const hold = async (id: string, opinions: readonly string[]): Promise<void> => {
    for (const [index, opinion] of opinions.entries()) {
      const who = NAMES[index] ?? '';
      await assignReviewer(id, who);
      await opine(who, id, { opinion });
    }
  };
  return { ...suite, published, view, appeal, advanceAppeal, assignReviewer, opine, hold, on };
}
