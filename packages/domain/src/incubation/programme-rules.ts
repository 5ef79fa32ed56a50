import type { TimeLimit } from '../calendar';
import { accepted, refused, type Result } from '../shared';
import type { ExitCriterion, IncubationAction, IncubationDocument, IncubationStage } from './vocabulary';

/** How a criterion is proved: by a verified paper, by the support ledger, or by the case itself. @source domain.md 2.2 */
export type ExitProof = 'evidence' | 'supportLedger' | 'caseStanding';

/** One criterion of an exit set. `trainingMinutes` is the least training for a proof from the ledger. @source domain.md 2.2 */
export interface ExitRequirement {
  readonly criterion: ExitCriterion;
  readonly mandatory: boolean;
  readonly proof: ExitProof;
  readonly trainingMinutes?: number;
}

/** Exit sets: groups that are filed (备案型) prove no money criteria, groups that are registered (登记型) do. @source domain.md 0.5 and 2.2 */
export type ExitSet = 'filing' | 'registration';

/** A track (赛道) of a programme. `documents` are asked for besides those of the programme. @source domain.md 2.2, 成都公益组织服务园 */
export interface IncubationTrack {
  readonly code: string;
  readonly name: string;
  readonly months: number;
  readonly midtermAfterMonths: number;
  readonly exitSet: ExitSet;
  readonly documents: Readonly<Partial<Record<IncubationAction, readonly IncubationDocument[]>>>;
}

/** One item of the panel's score sheet with its maximum, in whole points. @source domain.md 2.2 */
export interface ScoreItem {
  readonly code: string;
  readonly name: string;
  readonly maximum: number;
}

/**
 * How the panel decides. The mean must reach `passLine`; with `dropExtremesFrom` sheets or more the highest and the
 * lowest are left out (null: never).
 * @source domain.md 2.2
 */
export interface PanelRules {
  readonly minimumAssessors: number;
  readonly passLine: number;
  readonly dropExtremesFrom: number | null;
  readonly items: readonly ScoreItem[];
}

/**
 * Simplified procedure (简易程序): a case that asks for less than `below` yuan leaves stages out and needs fewer
 * assessors.
 * @source domain.md 2.2; requirements.md SM13
 */
export interface SimplifiedProcedure {
  readonly below: string;
  readonly skippedStages: readonly IncubationStage[];
  readonly minimumAssessors: number;
}

/**
 * The rules of a programme as data: papers for each action, clocks of stages, panel, notice, exit sets, follow-up. The
 * numbers are a district's to set; {@link DEFAULT_PROGRAMME_RULES} are proposals.
 * @source domain.md 2.2
 */
export interface ProgrammeRules {
  readonly tracks: readonly IncubationTrack[];
  readonly documents: Readonly<Partial<Record<IncubationAction, readonly IncubationDocument[]>>>;
  readonly clocks: Readonly<Partial<Record<IncubationStage, TimeLimit>>>;
  readonly corrections: number;
  readonly panel: PanelRules;
  readonly notice: { readonly fewestWorkingDays: number; readonly mostWorkingDays: number };
  readonly simplified: SimplifiedProcedure | null;
  readonly extensions: number;
  readonly extensionMonths: number;
  readonly mentoringEveryMonths: number;
  readonly handOver: TimeLimit;
  readonly exitSets: Readonly<Record<ExitSet, readonly ExitRequirement[]>>;
  readonly followUp: { readonly visits: number; readonly everyMonths: number };
}

/** Returned when the rules of a programme contradict themselves; `rule` is the path of the value at fault. @source domain.md 2.2 */
export interface ProgrammeRulesRefusal {
  readonly code: 'programmeRulesBroken';
  readonly rule: string;
}

/** The criteria that every exit set shares. */
const EVERY_SET: readonly ExitRequirement[] = [
  { criterion: 'lawfulStanding', mandatory: true, proof: 'evidence' },
  { criterion: 'fourElements', mandatory: true, proof: 'evidence' },
  { criterion: 'coreTeam', mandatory: true, proof: 'evidence' },
  { criterion: 'completedProject', mandatory: true, proof: 'evidence' },
  { criterion: 'councilMeetings', mandatory: true, proof: 'evidence' },
  { criterion: 'trainingHours', mandatory: true, proof: 'supportLedger', trainingMinutes: 24 * 60 },
  { criterion: 'noOpenRectification', mandatory: true, proof: 'caseStanding' },
];

/** Proposed rules, with three tracks: 6 and 12 months in the park, 12 months outside it. @source domain.md 2.2 (defaults, to be set by the district) */
export const DEFAULT_PROGRAMME_RULES: ProgrammeRules = {
  tracks: [
    {
      code: 'sixMonths',
      name: '萌芽型（6个月）',
      months: 6,
      midtermAfterMonths: 3,
      exitSet: 'filing',
      documents: { admit: ['premisesAgreement'] },
    },
    {
      code: 'twelveMonths',
      name: '初创型（12个月）',
      months: 12,
      midtermAfterMonths: 6,
      exitSet: 'registration',
      documents: {
        admit: ['premisesAgreement', 'custodyAgreement'],
        applyForExit: ['financialReport', 'standingCertificate'],
      },
    },
    {
      code: 'outsidePark',
      name: '园外孵化（12个月）',
      months: 12,
      midtermAfterMonths: 6,
      exitSet: 'filing',
      documents: {},
    },
  ],
  documents: {
    acceptApplication: [
      'applicationForm',
      'founderProfile',
      'charterDraft',
      'projectProposal',
      'commitmentLetter',
    ],
    passScreening: ['screeningForm'],
    passInterview: ['interviewRecord', 'siteVisitRecord', 'needsPretest'],
    passPanel: ['panelMinutes'],
    admit: ['noticeScan', 'incubationAgreement'],
    startIncubation: ['capacityDiagnosis'],
    passMidterm: ['midtermSelfAssessment', 'thirdPartyScore', 'financialSpotCheck'],
    orderRectification: ['rectificationNotice'],
    acceptRectification: ['rectificationReport'],
    extend: ['extensionApplication'],
    applyForExit: ['exitApplication', 'exitPosttest'],
    graduate: ['graduationDecision', 'assetInventory'],
    withdraw: ['withdrawalLetter'],
    terminate: ['terminationNotice'],
  },
  clocks: {
    applied: { amount: 5, unit: 'workingDay' },
    correction: { amount: 30, unit: 'day' },
    screening: { amount: 5, unit: 'workingDay' },
    interview: { amount: 15, unit: 'workingDay' },
    panelReview: { amount: 15, unit: 'workingDay' },
    admitted: { amount: 15, unit: 'workingDay' },
    midtermReview: { amount: 15, unit: 'workingDay' },
    rectifying: { amount: 30, unit: 'day' },
    suspended: { amount: 3, unit: 'month' },
    exitReview: { amount: 20, unit: 'workingDay' },
    graduated: { amount: 10, unit: 'workingDay' },
  },
  corrections: 1,
  panel: {
    minimumAssessors: 3,
    passLine: 60,
    dropExtremesFrom: 5,
    items: [
      { code: 'need', name: '需求真实、居民欢迎', maximum: 30 },
      { code: 'team', name: '团队与发起人', maximum: 25 },
      { code: 'plan', name: '计划可行', maximum: 25 },
      { code: 'boundary', name: '服务边界清楚', maximum: 20 },
    ],
  },
  notice: { fewestWorkingDays: 5, mostWorkingDays: 7 },
  simplified: { below: '5000.00', skippedStages: ['interview'], minimumAssessors: 2 },
  extensions: 1,
  extensionMonths: 6,
  mentoringEveryMonths: 1,
  handOver: { amount: 15, unit: 'workingDay' },
  exitSets: {
    filing: EVERY_SET,
    registration: [...EVERY_SET, { criterion: 'soundFinance', mandatory: true, proof: 'evidence' }],
  },
  followUp: { visits: 4, everyMonths: 3 },
};

/** A track of a programme by its code. @throws when the programme has no such track, which means broken data. @source domain.md 2.2 */
export function trackOfProgramme(rules: ProgrammeRules, code: string): IncubationTrack {
  const track = rules.tracks.find((each) => each.code === code);
  if (!track) throw new Error(`The programme has no track ${JSON.stringify(code)}`);
  return track;
}

/** The papers that an action asks for in a track, those of a simplified procedure's skipped stages left out. @source domain.md 2.2 */
export function documentsOfAction(
  rules: ProgrammeRules,
  track: IncubationTrack,
  action: IncubationAction,
): readonly IncubationDocument[] {
  return [...new Set([...(rules.documents[action] ?? []), ...(track.documents[action] ?? [])])];
}

/** Holds rules to what they must keep among themselves, before a programme may use them. @source domain.md 2.2 */
export function checkProgrammeRules(rules: ProgrammeRules): Result<ProgrammeRules, ProgrammeRulesRefusal> {
  const broken = Object.entries(problemsOf(rules)).find(([, isBroken]) => isBroken)?.[0];
  return broken === undefined ? accepted(rules) : refused({ code: 'programmeRulesBroken', rule: broken });
}

function problemsOf(rules: ProgrammeRules): Readonly<Record<string, boolean>> {
  const codes = rules.tracks.map(({ code }) => code);
  const most = rules.panel.items.reduce((sum, { maximum }) => sum + maximum, 0);
  const { notice, panel, simplified, followUp } = rules;
  return {
    tracks: codes.length === 0 || new Set(codes).size !== codes.length,
    'tracks.months': rules.tracks.some(({ months }) => !isCount(months)),
    'tracks.midtermAfterMonths': rules.tracks.some(
      ({ months, midtermAfterMonths }) => !isCount(midtermAfterMonths) || midtermAfterMonths >= months,
    ),
    'panel.items': panel.items.length === 0 || panel.items.some(({ maximum }) => !isCount(maximum)),
    'panel.passLine': !isCount(panel.passLine) || panel.passLine > most,
    'panel.minimumAssessors': !isCount(panel.minimumAssessors),
    'panel.dropExtremesFrom': panel.dropExtremesFrom !== null && panel.dropExtremesFrom < 3,
    notice: !isCount(notice.fewestWorkingDays) || notice.mostWorkingDays < notice.fewestWorkingDays,
    'simplified.minimumAssessors': simplified !== null && !isCount(simplified.minimumAssessors),
    'simplified.skippedStages':
      simplified !== null && simplified.skippedStages.some((stage) => stage !== 'interview'),
    mentoringEveryMonths: !isCount(rules.mentoringEveryMonths),
    followUp: !isCount(followUp.visits) || !isCount(followUp.everyMonths),
    'exitSets.trainingMinutes': [...rules.exitSets.filing, ...rules.exitSets.registration].some(
      ({ proof, trainingMinutes }) => proof === 'supportLedger' && !isCount(trainingMinutes ?? 0),
    ),
  };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
