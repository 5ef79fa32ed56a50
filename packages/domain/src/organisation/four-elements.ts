import { addDays, addMonths, type IsoDate } from '../calendar';
import { isHeldOn, type PostKind } from '../person';
import type { DocumentKind } from './document-kind';

/** The four elements (四个组织要素) that groups lack: 领袖团队, 活动章程, 治理结构, 服务边界. @source 赵秦卫《城市社区微治理发展路径研究》; requirements.md W17 */
export const FOUR_ELEMENTS = [
  'leadershipTeam',
  'activityCharter',
  'governanceStructure',
  'serviceBoundary',
] as const;

/** See {@link FOUR_ELEMENTS}. @source requirements.md W17 */
export type FourElement = (typeof FOUR_ELEMENTS)[number];

/** State of an element: 缺失 0, 部分 0.5, 具备 1. @source domain.md H01 */
export type ElementState = 'missing' | 'partial' | 'complete';

/** Value of each state in halves, so that a score is a whole number. @source domain.md H01 */
export const ELEMENT_HALVES: Readonly<Record<ElementState, number>> = { missing: 0, partial: 1, complete: 2 };

/** One thing that an element needs. @source domain.md H01; requirements.md M21 */
export type ElementNeed =
  | { readonly kind: 'document'; readonly documentKind: DocumentKind; readonly monthsSinceIssue?: number }
  | { readonly kind: 'people'; readonly posts: readonly PostKind[]; readonly least: number }
  | { readonly kind: 'personOutsideCommittee'; readonly posts: readonly PostKind[] }
  | { readonly kind: 'distinctPosts'; readonly one: readonly PostKind[]; readonly other: readonly PostKind[] }
  | { readonly kind: 'coveredCommunity' };

/** Rules by which elements are judged; a district may have its own. @source domain.md H01; decision record 0091 */
export interface ElementRules {
  readonly version: string;
  /** Months for which a verification holds when the paper itself ends no earlier. */
  readonly evidenceMonths: number;
  readonly needs: Readonly<Record<FourElement, readonly ElementNeed[]>>;
}

const LEADING: readonly PostKind[] = [
  'legalRepresentative',
  'chair',
  'councilMember',
  'supervisor',
  'financeOfficer',
  'secretary',
  'coreMember',
];

/** The rules that a district starts with. @source domain.md H01; requirements.md M21; decision record 0091 */
export const DEFAULT_ELEMENT_RULES: ElementRules = {
  version: '2026-01',
  evidenceMonths: 24,
  needs: {
    leadershipTeam: [
      { kind: 'document', documentKind: 'memberList' },
      { kind: 'people', posts: LEADING, least: 3 },
      { kind: 'personOutsideCommittee', posts: LEADING },
    ],
    activityCharter: [
      { kind: 'document', documentKind: 'charter' },
      { kind: 'document', documentKind: 'minutes' },
    ],
    governanceStructure: [
      { kind: 'document', documentKind: 'minutes', monthsSinceIssue: 12 },
      { kind: 'document', documentKind: 'financialPolicy' },
      {
        kind: 'distinctPosts',
        one: ['chair', 'legalRepresentative', 'councilMember'],
        other: ['supervisor'],
      },
    ],
    serviceBoundary: [
      { kind: 'document', documentKind: 'serviceScopeStatement' },
      { kind: 'coveredCommunity' },
    ],
  },
};

/** Purpose of evidence for an element, such as `element:activityCharter`. @source decision record 0090 */
export function elementPurpose(element: FourElement): string {
  return `element:${element}`;
}

/** A verified document that serves an element; both days are the first and last on which it is in force. @source domain.md H01 */
export interface ElementEvidence {
  readonly element: FourElement;
  readonly documentKind: DocumentKind;
  readonly issuedOn: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A post of the organisation, and whether its holder is staff of a residents' committee. @source requirements.md M21 */
export interface ElementPost {
  readonly personId: string;
  readonly kind: PostKind;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly committeeStaff: boolean;
}

/** What the elements of an organisation are judged by. @source domain.md H01 */
export interface ElementFacts {
  readonly evidence: readonly ElementEvidence[];
  readonly posts: readonly ElementPost[];
  readonly coveredCommunities: number;
}

/** A need with its answer on a day. `lapsed` says that it was met by evidence that has expired (待复核). @source domain.md H01 */
export interface ElementFinding {
  readonly need: ElementNeed;
  readonly met: boolean;
  readonly lapsed: boolean;
  /** Last day on which it is met as things stand; null when nothing ends it or it is not met. */
  readonly metUntil: IsoDate | null;
}

/** An element on a day. @source domain.md H01 */
export interface ElementAssessment {
  readonly element: FourElement;
  readonly state: ElementState;
  readonly findings: readonly ElementFinding[];
  /** Needs that stand open, in the order of the rules. */
  readonly open: readonly ElementNeed[];
}

/**
 * Judges an element on a day. Without any verified evidence it is missing, whatever is said of it; with all needs
 * met it is complete; otherwise, lapsed evidence included, it is partial.
 * @source domain.md H01 (证据默认 24 个月后降为 0.5 待复核); requirements.md M21
 */
export function assessElement(
  facts: ElementFacts,
  element: FourElement,
  { day, rules }: { readonly day: IsoDate; readonly rules: ElementRules },
): ElementAssessment {
  const findings = rules.needs[element].map((need) => find(need, { facts, element, day }));
  const open = findings.filter(({ met }) => !met).map(({ need }) => need);
  const evidenced = facts.evidence.some((each) => each.element === element && each.from <= day);
  const state = !evidenced ? 'missing' : open.length === 0 ? 'complete' : 'partial';
  return { element, state, findings, open };
}

/** All four elements on a day. @source domain.md H01 */
export function assessElements(
  facts: ElementFacts,
  day: IsoDate,
  rules: ElementRules,
): readonly ElementAssessment[] {
  return FOUR_ELEMENTS.map((element) => assessElement(facts, element, { day, rules }));
}

/** Score of assessments in halves, 0 to 8. @source domain.md H01; requirements.md M21 */
export function elementHalves(assessments: readonly ElementAssessment[]): number {
  return assessments.reduce((sum, { state }) => sum + ELEMENT_HALVES[state], 0);
}

/** A way to raise the score: what to do for one element, and by how many halves that raises it. @source requirements.md W17 */
export interface ElementStep {
  readonly element: FourElement;
  readonly needs: readonly ElementNeed[];
  readonly halves: number;
}

/**
 * Ways to raise the score, the shortest first: by halves won per need, then in the order of the elements. The first
 * verified document alone takes an element from missing to partial.
 * @source requirements.md W17; decision record 0091
 */
export function elementSteps(assessments: readonly ElementAssessment[]): readonly ElementStep[] {
  const steps = assessments.flatMap(({ element, state, open, findings }): ElementStep[] => {
    if (state === 'complete') return [];
    const all: ElementStep = { element, needs: open, halves: 2 - ELEMENT_HALVES[state] };
    const first =
      state === 'missing' ? findings.find(({ need }) => need.kind === 'document')?.need : undefined;
    if (!first || open.length <= 1) return [all];
    return [{ element, needs: [first], halves: 1 }, all];
  });
  return [...steps].sort(
    (one, other) =>
      other.halves * one.needs.length - one.halves * other.needs.length ||
      one.needs.length - other.needs.length,
  );
}

/**
 * The score as it will change by itself: from each day, in halves, as long as nobody does anything. Begins with the
 * day given; a stretch ends on the day before the next begins.
 * @source domain.md H01; decision record 0091
 */
export function projectElementHalves(
  facts: ElementFacts,
  day: IsoDate,
  rules: ElementRules,
): readonly { readonly from: IsoDate; readonly halves: number }[] {
  const turns = turningDays(facts, rules).filter((turn) => turn > day);
  const stretches: { from: IsoDate; halves: number }[] = [];
  for (const from of [day, ...turns]) {
    const halves = elementHalves(assessElements(facts, from, rules));
    if (stretches.at(-1)?.halves !== halves) stretches.push({ from, halves });
  }
  return stretches;
}

/** Days on which something may begin or cease to be met, in order. */
function turningDays({ evidence, posts }: ElementFacts, rules: ElementRules): readonly IsoDate[] {
  const months = FOUR_ELEMENTS.flatMap((element) => rules.needs[element]).flatMap((need) =>
    need.kind === 'document' && need.monthsSinceIssue !== undefined ? [need.monthsSinceIssue] : [],
  );
  const days = new Set<IsoDate>();
  for (const { from, to, issuedOn } of evidence) {
    days.add(from).add(dayAfter(to));
    for (const amount of months) days.add(dayAfter(addMonths(issuedOn, amount)));
  }
  for (const { from, to } of posts) {
    days.add(from);
    if (to !== null) days.add(to);
  }
  return [...days].sort();
}

interface Look {
  readonly facts: ElementFacts;
  readonly element: FourElement;
  readonly day: IsoDate;
}

function find(need: ElementNeed, look: Look): ElementFinding {
  const { facts, day } = look;
  switch (need.kind) {
    case 'document':
      return findDocument(need, look);
    case 'people':
      return plain(need, peopleIn(facts, need.posts, day).size >= need.least);
    case 'personOutsideCommittee':
      return plain(
        need,
        facts.posts.some(
          (post) => !post.committeeStaff && need.posts.includes(post.kind) && isHeldOn(post, day),
        ),
      );
    case 'distinctPosts':
      return plain(need, areDistinct(peopleIn(facts, need.one, day), peopleIn(facts, need.other, day)));
    case 'coveredCommunity':
      return plain(need, facts.coveredCommunities > 0);
  }
}

function findDocument(
  need: Extract<ElementNeed, { kind: 'document' }>,
  { facts, element, day }: Look,
): ElementFinding {
  const served = facts.evidence
    .filter((each) => each.element === element && each.documentKind === need.documentKind && each.from <= day)
    .map((each) => lastDay(each, need.monthsSinceIssue));
  const metUntil = served.filter((last) => last >= day).reduce<IsoDate | null>(later, null);
  return { need, met: metUntil !== null, lapsed: metUntil === null && served.length > 0, metUntil };
}

function lastDay({ to, issuedOn }: ElementEvidence, months: number | undefined): IsoDate {
  if (months === undefined) return to;
  const limit = addMonths(issuedOn, months);
  return limit < to ? limit : to;
}

function later(one: IsoDate | null, other: IsoDate): IsoDate {
  return one !== null && one > other ? one : other;
}

function plain(need: ElementNeed, met: boolean): ElementFinding {
  return { need, met, lapsed: false, metUntil: null };
}

function peopleIn(facts: ElementFacts, kinds: readonly PostKind[], day: IsoDate): ReadonlySet<string> {
  return new Set(
    facts.posts
      .filter((post) => kinds.includes(post.kind) && isHeldOn(post, day))
      .map(({ personId }) => personId),
  );
}

/** Whether two different people can be chosen, one from each. */
function areDistinct(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return new Set([...one, ...other]).size > 1;
}

function dayAfter(date: IsoDate): IsoDate {
  return addDays(date, 1);
}
