import { type MandateSuite, useMandateSuite } from './mandate-suite';

const CREATE = `mutation ($input: CreateTaskAdmissionInput!) { createTaskAdmission(input: $input) {
  __typename ... on TaskAdmissionCreated { admission { id version status finding item { code } availableActions } }
  ... on UserError { code } ... on InvalidInput { fieldErrors { path code } } } }`;
const ADVANCE = `mutation ($input: AdvanceTaskAdmissionInput!) { advanceTaskAdmission(input: $input) {
  __typename ... on TaskAdmissionChanged { admission { id version status channel startsOn validTo hearingEndsOn decideBy
    decidedOn decisionNote ground emergencyEndsOn emergencyApplyBy availableActions
    refusedByItem { code } refusedByEdition { title } } }
  ... on UserError { code } ... on AdmissionActionNotAllowed { allowed } ... on AdmissionTooLate { earliestOn workingDays }
  ... on AdmissionWithoutFunds { kind } ... on AdmissionNotOnList { finding } ... on HearingStillOpen { hearingEndsOn }
  ... on AdmissionRuleBroken { rule } ... on InvalidInput { fieldErrors { path code } } } }`;

const ANSWER = `mutation ($input: RecordAdmissionOpinionInput!) { recordAdmissionOpinion(input: $input) {
  __typename ... on UserError { code } } }`;

/** An admission as the suites see it. */
export interface SeenAdmission {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** What suites on task admission share beside lists: a task to bring, and steps with it. */
export interface AdmissionSuite extends MandateSuite {
  /** What a department brings, off the list unless said otherwise. */
  bring(
    over?: object,
    who?: string,
  ): Promise<{ readonly __typename: string; readonly admission: SeenAdmission }>;
  /** Takes a step on the version that is there now. */
  step(
    admission: Pick<SeenAdmission, 'id'>,
    action: string,
    facts?: object,
    who?: string,
  ): Promise<{ readonly __typename: string; readonly admission: SeenAdmission }>;
  /** A draft that is applied for, heard and up to the panel. */
  underReview(over?: object): Promise<SeenAdmission>;
  versionOf(id: string): Promise<number>;
  /** Facts of something that is on no list. */
  offList(): object;
}

/** Publishes a list and gives the suite its shorthand. The clock stands on Monday, 7 September 2026. */
export function useAdmissionSuite(): AdmissionSuite {
  const suite = useMandateSuite();
  const { api, as, tree, nextKey, rows, published } = suite;

  beforeAll(async () => {
    api.clock.set('2026-09-07T02:00:00Z');
    for (const who of ['civil', 'committee', 'otherCommittee', 'department', 'otherDepartment', 'panel'])
      await suite.signIn(who);
    await published('2026-01-01', { title: '居委会清单' });
  });

  const versionOf = async (id: string): Promise<number> => {
    const [row] = await rows<{ version: number }>('select version from task_admission where id = $1', [
      id.split('.')[2],
    ]);
    return row?.version ?? 0;
  };
  const bring: AdmissionSuite['bring'] = (over = {}, who = 'department') =>
    as(who).run(CREATE, { input: { admission: { ...offList(), ...over }, idempotencyKey: nextKey() } });
  const offList = (): object => ({
    ...{ department: '区文化和旅游局', kind: 'SURVEY', body: 'RESIDENTS_COMMITTEE' },
    divisionIds: [tree().subdistrict.globalId],
    title: '家庭藏书数量调查',
    content: '请各社区逐户统计家庭藏书册数，按月报送。',
    ...{
      legalBasis: '《江苏省全民阅读条例》',
      authority: '入户登记',
      fundsAmount: '20000',
      fundsSource: '部门预算',
    },
    ...{ startsOn: '2026-11-02', endsOn: '2026-12-31', forms: ['家庭藏书登记表'] },
    ...{ ledgers: [], plaques: [], trainings: [], assessments: [] },
  });
  const step: AdmissionSuite['step'] = async ({ id }, action, facts = {}, who = 'department') =>
    as(who).run(ADVANCE, {
      input: { admissionId: id, expectedVersion: await versionOf(id), action, ...facts },
    });
  const underReview = async (over: object = {}): Promise<SeenAdmission> => {
    const { admission } = await bring(over);
    await step(admission, 'SUBMIT_APPLICATION');
    const { community, otherCommunity } = tree();
    for (const [who, place] of [
      ['committee', community],
      ['otherCommittee', otherCommunity],
    ] as const)
      await as(who).run(ANSWER, {
        input: { admissionId: admission.id, divisionId: place.globalId, stance: 'SUPPORT' },
      });
    return (await step(admission, 'CLOSE_HEARING', { hearingSummary: '两社区同意' }, 'panel')).admission;
  };

  return { ...suite, bring, step, underReview, versionOf, offList };
}
