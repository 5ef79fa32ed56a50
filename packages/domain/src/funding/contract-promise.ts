import { type DecimalText, decimalText, ratioText } from '../decimal';

/**
 * Numbers that a contract promises (合同指标), with their unit and how evidence adds up: hours, sessions and visits
 * sum; of people counted once in each list only the largest list is certain.
 * @source requirements.md O1; domain.md 2.3
 */
export const PROMISE_KINDS = {
  organisationsIncubated: { unit: 'organisations', adds: true },
  organisationsGraduated: { unit: 'organisations', adds: true },
  organisationsFiled: { unit: 'organisations', adds: true },
  trainingSessions: { unit: 'sessions', adds: true },
  trainingVisits: { unit: 'visits', adds: true },
  mentoringHours: { unit: 'hours', adds: true },
  activitiesHeld: { unit: 'sessions', adds: true },
  uniqueBeneficiaries: { unit: 'persons', adds: false },
  beneficiaryVisits: { unit: 'visits', adds: true },
  reportsSubmitted: { unit: 'papers', adds: true },
} as const;

/** See {@link PROMISE_KINDS}. @source requirements.md O1 */
export type PromiseKind = keyof typeof PROMISE_KINDS;

/** Unit of a promised number. @source requirements.md O1 */
export type PromiseUnit = (typeof PROMISE_KINDS)[PromiseKind]['unit'];

/** How a promise stands: kept, under way, behind what the time that has passed would ask for, or nothing shown at all. @source requirements.md O1 */
export const PROMISE_STANDINGS = ['kept', 'onTrack', 'behind', 'unproven'] as const;

/** See {@link PROMISE_STANDINGS}. @source requirements.md O1 */
export type PromiseStanding = (typeof PROMISE_STANDINGS)[number];

/** A promised number with the quantities that its evidence shows. @source requirements.md O1 */
export interface PromisePosition {
  readonly kind: PromiseKind;
  readonly promised: number;
  readonly evidenced: readonly number[];
}

/** What is shown of a promise: the number, the share of what was promised with four places, and how it stands. @source requirements.md O1 */
export interface PromiseProgress {
  readonly evidenced: number;
  readonly completion: DecimalText;
  readonly standing: PromiseStanding;
}

/** Days of a contract's term: how many have passed, and how many there are. @source requirements.md O1 */
export interface ElapsedTerm {
  readonly elapsed: number;
  readonly days: number;
}

/**
 * What the evidence shows of a promise. Without evidence nothing counts, whatever was reported.
 * @throws when the promised number is not positive, which means broken data.
 * @source requirements.md O1
 */
export function promiseProgress(position: PromisePosition, term: ElapsedTerm): PromiseProgress {
  const evidenced = evidencedNumber(position);
  const completion = ratioText(whole(evidenced), whole(position.promised), 4);
  if (completion === null || position.promised < 0) throw new Error('A promise is of a positive number');
  return { evidenced, completion, standing: standingOf(evidenced, position.promised, term) };
}

function evidencedNumber({ kind, evidenced }: PromisePosition): number {
  return PROMISE_KINDS[kind].adds
    ? evidenced.reduce((sum, quantity) => sum + quantity, 0)
    : evidenced.reduce((most, quantity) => Math.max(most, quantity), 0);
}

function standingOf(evidenced: number, promised: number, { elapsed, days }: ElapsedTerm): PromiseStanding {
  if (evidenced >= promised) return 'kept';
  if (evidenced === 0) return 'unproven';
  const passed = Math.min(Math.max(elapsed, 0), days);
  return evidenced * days >= promised * passed ? 'onTrack' : 'behind';
}

function whole(number: number): DecimalText {
  return decimalText(String(number));
}

/** A part of the acceptance file (验收资料包): one promise or one group of papers, with its files. @source requirements.md O1 */
export interface AcceptanceSection {
  readonly title: string;
  readonly files: readonly { readonly title: string; readonly extension: string }[];
}

/** A line of the catalogue (资料目录) of an acceptance file, with the name under which the file lies in it. @source requirements.md O1 */
export interface CatalogueLine {
  readonly section: number;
  readonly number: string;
  readonly title: string;
  /** Path within the file; `null` for a section that has no file. */
  readonly path: string | null;
}

/** Numbers the sections and files of an acceptance file, so that paper and file agree. Names keep no character that a file system refuses. @source requirements.md O1 */
export function acceptanceCatalogue(sections: readonly AcceptanceSection[]): readonly CatalogueLine[] {
  return sections.flatMap(({ title, files }, position) => {
    const section = position + 1;
    const folder = `${twoDigits(section)}-${fileWord(title)}`;
    const heading: CatalogueLine = { section, number: String(section), title, path: null };
    const lines = files.map((file, index): CatalogueLine => {
      const ordinal = index + 1;
      const name = `${twoDigits(section)}-${twoDigits(ordinal)}-${fileWord(file.title)}.${file.extension}`;
      return {
        section,
        number: `${String(section)}.${String(ordinal)}`,
        title: file.title,
        path: `${folder}/${name}`,
      };
    });
    return [heading, ...lines];
  });
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function fileWord(text: string): string {
  const kept = text.replace(/[\p{C}\p{Z}<>:"/\\|?*]+/gu, ' ').replace(/^[ .]+|[ .]+$/gu, '');
  return [...(kept === '' ? '未命名' : kept)].slice(0, 40).join('').trim();
}
