import { addDays, type CandidateNominator, type ElectionAction, type IsoDate } from '@weizhi/domain';
import {
  ANNUL_REASONS,
  CANCEL_REASONS,
  CANDIDATE_NOTES,
  CANDIDATE_OBJECTIONS,
  CLOSING_REASON,
  type ElectionCourse,
  NOMINATORS,
  NOTICE_PLACES,
  RESULT_OBJECTION,
  ROLL_OBJECTIONS,
  TURNOUT_OF_VOID,
  WITHDRAWAL_REASON,
} from './election-profile';
import { type PaperPlan, planPapers } from './plan-election-papers';
import type { RandomStream } from './random-stream';

/** Something that is done with an election on a day. Candidates are named by their number, voters by theirs on the roll. */
export type ElectionStepPlan = { readonly on: IsoDate } & (
  | { readonly kind: 'act'; readonly action: ElectionAction; readonly facts: ElectionFactsPlan }
  | { readonly kind: 'nominate'; readonly nominations: readonly NominationPlan[] }
  | { readonly kind: 'withdraw'; readonly candidate: number; readonly reason: string }
  | {
      readonly kind: 'object';
      readonly content: string;
      readonly decided: { readonly on: IsoDate; readonly upheld: boolean; readonly decision: string } | null;
    }
  | { readonly kind: 'give'; readonly voters: readonly number[]; readonly proxies: readonly number[] }
  | { readonly kind: 'enter'; readonly papers: readonly PaperPlan[] }
);

/** A voter who is nominated, by number on the roll. */
export interface NominationPlan {
  readonly voter: number;
  readonly nominator: CandidateNominator;
  readonly note: string;
}

/** What is stated with an act. */
export interface ElectionFactsPlan {
  readonly postedAt?: string;
  readonly closesOn?: IsoDate;
  readonly closingReason?: string;
  readonly attendance?: number;
  readonly termBeginsOn?: IsoDate;
  readonly reason?: string;
}

/** What a course is planned for. */
export interface CourseWish {
  readonly course: ElectionCourse;
  readonly day: IsoDate;
  readonly seats: number;
  readonly voters: number;
  /** Of the roll so many come. */
  readonly turnout: number;
}

/** Days before the day of the election. */
const DRAWN_UP = 40;
const ROLL_PUBLIC = 26;
const ROLL_OBJECTED = 24;
const ROLL_CLOSED = 19;
const NOMINATED = 16;
const CANDIDATES_PUBLIC = 12;
const CANDIDATES_OBJECTED = 11;
/** Days after it. */
const RUN_OFF_AFTER = 4;
const REPEATED_AFTER = 7;
const DECLARED_AFTER = 6;

/** Day on which an election is drawn up. */
export function drawnUpOn(day: IsoDate): IsoDate {
  return addDays(day, -DRAWN_UP);
}

/** Plans what is done with an election, day by day, as far as its course goes. */
export function planElectionSteps(wish: CourseWish, random: RandomStream): readonly ElectionStepPlan[] {
  return new Course(wish, random).steps();
}

class Course {
  private readonly done: ElectionStepPlan[] = [];
  private readonly postedAt: string;

  constructor(
    private readonly wish: CourseWish,
    private readonly random: RandomStream,
  ) {
    this.postedAt = this.choose(NOTICE_PLACES);
  }

  steps(): readonly ElectionStepPlan[] {
    const { course } = this.wish;
    if (course !== 'draft') this.prepare();
    if (!BEFORE_VOTE.includes(course)) this.vote();
    return this.done;
  }

  private prepare(): void {
    const { course } = this.wish;
    const { postedAt } = this;
    this.act(-ROLL_PUBLIC, 'publishRoll', { postedAt });
    if (course === 'registering' || this.random.chance(0.3))
      this.object(-ROLL_OBJECTED, this.choose(ROLL_OBJECTIONS), course === 'registering');
    if (course === 'registering') return;
    this.act(-ROLL_CLOSED, 'closeRoll', {});
    if (course === 'cancelled') {
      this.act(-NOMINATED, 'cancelElection', { reason: this.choose(CANCEL_REASONS) });
      return;
    }
    this.nominate();
    if (course === 'nominating') return;
    this.act(-CANDIDATES_PUBLIC, 'publishCandidates', { postedAt });
    if (course === 'candidatesPublic' || this.random.chance(0.25))
      this.object(-CANDIDATES_OBJECTED, this.choose(CANDIDATE_OBJECTIONS), course === 'candidatesPublic');
  }

  /** One candidate more than there must be at least, who withdraws again while there are enough. */
  private nominate(): void {
    const { course, seats, voters } = this.wish;
    const count = course === 'recommended' ? seats : seats + this.candidatesMore() + 1;
    const numbers = this.random
      .shuffle(Array.from({ length: voters }, (_, index) => index + 1))
      .slice(0, course === 'nominating' ? Math.max(1, seats - 1) : count);
    const nominations = numbers.map((voter) => ({
      ...{ voter, nominator: this.random.pick(NOMINATORS), note: this.choose(CANDIDATE_NOTES) },
    }));
    this.done.push({ kind: 'nominate', on: this.on(-NOMINATED), nominations });
    if (course === 'recommended' || course === 'nominating') return;
    this.done.push({
      ...{ kind: 'withdraw', on: this.on(-NOMINATED + 1), candidate: count, reason: WITHDRAWAL_REASON },
    });
  }

  private candidatesMore(): number {
    return this.wish.seats >= 7 ? 2 : 1;
  }

  private vote(): void {
    const { course } = this.wish;
    if (course === 'recommended') {
      this.recommend();
      return;
    }
    const isVoid = VOID.includes(course);
    const isShort = SHORT.includes(course);
    this.act(0, 'openElection', { closesOn: this.on(course === 'voting' ? 4 : 0) });
    this.round(0, { isVoid, short: isShort ? 1 : 0 });
    if (UNDECIDED.includes(course)) return;
    if (course === 'annulled') this.act(1, 'annulElection', { reason: this.choose(ANNUL_REASONS) });
    else if (isShort) this.runOff();
    else if (isVoid) this.repeat();
    else this.end(0);
  }

  private recommend(): void {
    const attendance = Math.round(this.wish.voters * this.wish.turnout);
    this.act(0, 'recordRecommendation', { attendance });
    this.end(0);
  }

  private repeat(): void {
    this.act(REPEATED_AFTER, 'repeatVoting', { closesOn: this.on(REPEATED_AFTER) });
    this.round(REPEATED_AFTER, { isVoid: false, short: 0 });
    this.end(REPEATED_AFTER);
  }

  /** Two stand for the seat that is left. */
  private runOff(): void {
    const isOpen = this.wish.course === 'runOffVoting';
    this.act(RUN_OFF_AFTER, 'openRunOff', { closesOn: this.on(RUN_OFF_AFTER + (isOpen ? 3 : 0)) });
    const { seats } = this.wish;
    const present = this.give(RUN_OFF_AFTER, this.wish.turnout * (isOpen ? 0.6 : 0.93));
    if (isOpen) return;
    this.close(RUN_OFF_AFTER);
    this.enter(RUN_OFF_AFTER, { papers: present, seats: 1, carried: [seats], beaten: [seats + 1] });
    this.act(RUN_OFF_AFTER, 'countElection', {});
    this.end(RUN_OFF_AFTER);
  }

  /** A round for all seats; of `short` seats nobody reaches the majority. */
  private round(
    after: number,
    { isVoid, short }: { readonly isVoid: boolean; readonly short: number },
  ): void {
    const { course, seats } = this.wish;
    const [least, most] = TURNOUT_OF_VOID;
    const present = this.give(
      after,
      isVoid ? this.random.between(least, most) : this.wish.turnout * (course === 'voting' ? 0.6 : 1),
    );
    if (course === 'voting') return;
    this.close(after);
    const numbers = Array.from({ length: seats + this.candidatesMore() }, (_, index) => index + 1);
    const wish = {
      ...{ papers: present, seats },
      ...{ carried: numbers.slice(0, seats - short), beaten: numbers.slice(seats - short) },
    };
    this.enter(after, wish, course === 'counting' ? 0.6 : 1);
    if (course !== 'counting') this.act(after, 'countElection', {});
  }

  private close(after: number): void {
    this.act(after, 'closeElection', { closingReason: CLOSING_REASON });
  }

  /** Gives papers to so many of the roll; answers how many. Few send somebody. */
  private give(after: number, share: number): number {
    const { voters } = this.wish;
    const numbers = this.random
      .shuffle(Array.from({ length: voters }, (_, index) => index + 1))
      .slice(0, Math.max(1, Math.round(voters * share)));
    const proxies = numbers.filter(() => this.random.chance(0.04));
    this.done.push({ kind: 'give', on: this.on(after), voters: numbers, proxies });
    return numbers.length;
  }

  private enter(after: number, wish: Parameters<typeof planPapers>[0], share = 1): void {
    const papers = planPapers(wish, this.random);
    const entered = papers.slice(0, Math.round(papers.length * share));
    this.done.push({ kind: 'enter', on: this.on(after), papers: entered });
  }

  private end(after: number): void {
    const { course } = this.wish;
    const { postedAt } = this;
    this.act(after, 'publiciseElection', { postedAt });
    if (course === 'disputed')
      this.done.push({ kind: 'object', on: this.on(after + 1), content: RESULT_OBJECTION, decided: null });
    if (course === 'publicised' || course === 'disputed') return;
    const on = after + DECLARED_AFTER;
    this.act(on, 'declareElection', { termBeginsOn: this.on(on) });
  }

  private object(
    after: number,
    { content, upheld, decision }: (typeof ROLL_OBJECTIONS)[number],
    isOpen: boolean,
  ): void {
    const decided = isOpen ? null : { on: this.on(after + 2), upheld, decision };
    this.done.push({ kind: 'object', on: this.on(after), content, decided });
  }

  private act(after: number, action: ElectionAction, facts: ElectionFactsPlan): void {
    this.done.push({ kind: 'act', on: this.on(after), action, facts });
  }

  private on(after: number): IsoDate {
    return addDays(this.wish.day, after);
  }

  private choose<T>(list: readonly T[]): T {
    return this.random.pick(list.map((item) => [item, 1] as const));
  }
}

/** Courses that end before the vote. */
const BEFORE_VOTE: readonly ElectionCourse[] = [
  'draft',
  'registering',
  'nominating',
  'candidatesPublic',
  'cancelled',
];

/** Courses that stop in or after the first round. */
const UNDECIDED: readonly ElectionCourse[] = ['voting', 'counting', 'void', 'short'];

/** Too few came to the first round. */
const VOID: readonly ElectionCourse[] = ['void', 'repeated'];

/** Of a seat nobody reached the majority in the first round. */
const SHORT: readonly ElectionCourse[] = ['runOff', 'short', 'runOffVoting'];
