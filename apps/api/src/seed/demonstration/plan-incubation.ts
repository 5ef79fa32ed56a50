import {
  addDays,
  addMonths,
  advanceIncubation,
  availableIncubationActions,
  DEFAULT_PROGRAMME_RULES,
  documentsOfAction,
  followUpVisitDays,
  type IncubationAction,
  type IncubationDocument,
  type IncubationFacts,
  isoDate,
  type IsoDate,
  panelStanding,
  publicNoticeEnd,
  trackOfProgramme,
  type WorkingDayCalendar,
} from '@weizhi/domain';
import type { IncubationHistory } from '../../modules/incubation';
import { GOALS, REASONS, ROAD, type Scenario, SCENARIOS, SUMMARIES, SUPPORT } from './incubation-profile';
import { RandomStream } from './random-stream';

/** The day as of which the plan is made: all of it lies before. */
export const INCUBATION_AS_OF = isoDate('2026-11-20');
/** First day that the calendar of the plan must hold. */
export const INCUBATION_FROM = isoDate('2024-06-01');

/** A step of a planned case, as it goes into the history. */
export type PlannedStep = IncubationHistory['steps'][number];

/** A planned case with everything that its rules asked for on the way. */
export interface IncubationPlan extends IncubationHistory {
  readonly papers: readonly { readonly kind: IncubationDocument; readonly day: IsoDate }[];
  readonly provedOn: IsoDate | null;
}

const RULES = DEFAULT_PROGRAMME_RULES;
const TRACKS = ['sixMonths', 'outsidePark', 'twelveMonths'];

/** Plans cases at all stages by driving the stage machine: what the rules refuse cannot be planned. */
export function planIncubation(calendar: WorkingDayCalendar, seed: string): readonly IncubationPlan[] {
  const random = new RandomStream(`${seed}/incubation`);
  return SCENARIOS.flatMap((scenario, place) =>
    Array.from({ length: scenario.cases }, (_, index) =>
      new CaseInPlanning(random.of(`${String(place)}-${String(index)}`), calendar, scenario).plan(),
    ),
  );
}

class CaseInPlanning {
  private readonly track: string;
  private readonly steps: PlannedStep[] = [];
  private readonly papers: { kind: IncubationDocument; day: IsoDate }[] = [];
  private totals: (number | null)[] = [];
  private notice: IncubationPlan['notice'] = null;
  private facts: IncubationFacts;
  private day: IsoDate;
  private readonly draftedOn: IsoDate;

  constructor(
    private readonly random: RandomStream,
    private readonly calendar: WorkingDayCalendar,
    private readonly scenario: Scenario,
  ) {
    this.track = TRACKS[random.integer(0, scenario.steps > 9 ? 1 : 2)] ?? 'sixMonths';
    const span = [...ROAD.slice(0, scenario.steps), ...(scenario.then ?? [])].reduce(
      (sum, [, days]) => sum + days,
      0,
    );
    // Notices end on working days, so the road is some days longer than the sum of its steps.
    this.draftedOn = addDays(INCUBATION_AS_OF, -span - scenario.ago - (scenario.steps > 5 ? 4 : 0));
    this.day = this.draftedOn;
    this.facts = {
      stage: 'draft',
      resumeStage: null,
      track: this.track,
      simplified: false,
      documents: [],
      corrections: 0,
      extensions: 0,
      midtermPassed: false,
      panel: panelStanding([], RULES.panel, RULES.panel.minimumAssessors),
      notice: null,
      agreement: { signedByHub: false, signedByOrganisation: false },
      planItems: { total: 0, open: 0 },
      criteria: [],
      handOverItems: 0,
      visitsDone: 0,
    };
  }

  plan(): IncubationPlan {
    for (const [action, days] of ROAD.slice(0, this.scenario.steps)) this.take(action, days);
    for (const [action, days] of this.scenario.then ?? []) this.take(action, days);
    this.standNow();
    return {
      track: this.track,
      requestedSum: `${String(this.random.integer(6, 60) * 1000)}.00`,
      summary: SUMMARIES[this.random.integer(0, SUMMARIES.length - 1)] ?? '',
      draftedOn: this.draftedOn,
      facts: this.facts,
      steps: this.steps,
      papers: this.papers,
      totals: this.totals,
      notice: this.notice,
      objectedOn: this.scenario.objection ? addDays(this.dayOf('passPanel') ?? this.day, 3) : null,
      planItems: this.planItems(),
      support: this.support(),
      visits: this.visits(),
      provedOn: this.dayOf('applyForExit'),
    };
  }

  private take(action: IncubationAction, days: number): void {
    this.day = addDays(this.day, days);
    this.prepare(action);
    if (action !== 'requestCorrection') this.filePapers(action);
    const reason = REASONS[action] ?? null;
    const statement = {
      ...(reason === null ? {} : { reason }),
      extensionMonths: 3,
      terminationGround: 'stagnation' as const,
    };
    const position = { facts: this.facts, rules: RULES, today: this.day };
    const step = advanceIncubation(position, action, statement);
    if (!step.ok) throw new Error(`${action} on ${this.day}: ${step.refusal.code}`);
    this.steps.push({
      action,
      fromStage: this.facts.stage,
      toStage: step.value.stage,
      day: this.day,
      reason,
    });
    this.facts = { ...this.facts, ...step.value, ...this.counted(action) };
  }

  /** What must be there before an action besides its papers. */
  private prepare(action: IncubationAction): void {
    if (action === 'passPanel') this.score([1, 2, 3].map(() => this.random.integer(64, 92)));
    if (action === 'admit') {
      this.openNotice(addDays(this.dayOf('passPanel') ?? this.day, 1));
      this.day = addDays(this.notice?.closesOn ?? this.day, 1);
      this.facts = { ...this.facts, agreement: { signedByHub: true, signedByOrganisation: true } };
    }
    if (action === 'startIncubation')
      this.facts = { ...this.facts, planItems: { total: GOALS.length, open: GOALS.length } };
    if (action === 'graduate') this.facts = { ...this.facts, planItems: { total: GOALS.length, open: 0 } };
    if (action === 'terminate') this.facts = { ...this.facts, handOverItems: 2 };
    if (action === 'close') this.facts = { ...this.facts, visitsDone: RULES.followUp.visits };
  }

  private counted(action: IncubationAction): Partial<IncubationFacts> {
    if (action === 'requestCorrection') return { corrections: 1 };
    if (action === 'extend') return { extensions: 1 };
    return action === 'passMidterm' ? { midtermPassed: true } : {};
  }

  private filePapers(action: IncubationAction): void {
    const isEarlyWithdrawal = action === 'withdraw';
    const asked = isEarlyWithdrawal
      ? []
      : documentsOfAction(RULES, trackOfProgramme(RULES, this.track), action);
    this.file(asked);
  }

  private file(kinds: readonly IncubationDocument[]): void {
    const lacking = kinds.filter((kind) => !this.facts.documents.includes(kind));
    this.papers.push(...lacking.map((kind) => ({ kind, day: this.day })));
    this.facts = { ...this.facts, documents: [...this.facts.documents, ...lacking] };
  }

  private score(totals: (number | null)[]): void {
    this.totals = totals;
    const sheets = totals.map((total, index) => ({
      assessor: String(index),
      conflict: total === null ? ('undeclared' as const) : ('none' as const),
      total,
    }));
    const panel = panelStanding(sheets, RULES.panel, RULES.panel.minimumAssessors);
    this.facts = { ...this.facts, panel };
  }

  private openNotice(openedOn: IsoDate): void {
    const end = publicNoticeEnd(
      { on: openedOn, workingDays: RULES.notice.fewestWorkingDays },
      RULES,
      this.calendar,
    );
    if (!end.ok) throw new Error(end.refusal.code);
    const closesOn = end.value.date;
    this.notice = { openedOn, closesOn };
    this.facts = { ...this.facts, notice: { closesOn, openObjections: 0, upheldObjections: 0 } };
  }

  /** What has begun at the stage where the case stands now. */
  private standNow(): void {
    const { stage } = this.facts;
    if (stage === 'applied') this.file(['applicationForm', 'founderProfile', 'commitmentLetter']);
    if (stage === 'panelReview') this.score([this.random.integer(70, 90), this.random.integer(60, 85), null]);
    if (stage === 'publicNotice') this.openNotice(addDays(this.day, 1));
    // A case that stands where nothing can be done next would be a fault of the plan.
    const actions = availableIncubationActions({ facts: this.facts, rules: RULES, today: this.day });
    const ended = ['closed', 'refused', 'withdrawn', 'terminated'].includes(stage);
    if (!ended && actions.length === 0) throw new Error(`Nothing can be done at ${stage}`);
  }

  private planItems(): IncubationPlan['planItems'] {
    const started = this.dayOf('startIncubation');
    if (started === null) return [];
    const graduated = this.dayOf('graduate');
    return GOALS.map(([element, goal], index) => {
      const dueOn = addMonths(started, index + 1);
      const reached = addDays(dueOn, -5);
      const done = graduated !== null || (index < 2 && reached < INCUBATION_AS_OF);
      return { element, goal, dueOn, doneOn: done ? reached : null };
    });
  }

  private support(): IncubationPlan['support'] {
    const started = this.dayOf('startIncubation');
    if (started === null) return [];
    const ended =
      this.dayOf('graduate') ?? this.dayOf('terminate') ?? this.dayOf('suspend') ?? INCUBATION_AS_OF;
    const once = SUPPORT.map(([after, activity, title, minutes, cost]) => ({
      activity,
      title,
      day: addDays(started, after),
      minutes,
      cost,
    }));
    const mentored = Array.from({ length: 12 }, (_, month) => ({
      activity: 'mentoring' as const,
      title: `第 ${String(month + 1)} 次督导`,
      day: addDays(addMonths(started, month), 25),
      minutes: 90,
      cost: '150.00',
    }));
    return [...once, ...mentored].filter(({ day }) => day <= ended);
  }

  private visits(): IncubationPlan['visits'] {
    const graduated = this.dayOf('graduate');
    if (graduated === null || this.dayOf('startFollowUp') === null) return [];
    return followUpVisitDays(graduated, RULES).map((dueOn) => ({
      dueOn,
      visitedOn: dueOn <= INCUBATION_AS_OF ? addDays(dueOn, -2) : null,
    }));
  }

  private dayOf(action: IncubationAction): IsoDate | null {
    return this.steps.find((step) => step.action === action)?.day ?? null;
  }
}
