import {
  type AgeBand,
  ageBandOf,
  type DecimalText,
  decimalText,
  type ProjectBallot as BallotOfVoter,
  type ProjectBallotMethod,
  type ProjectBallotTerms,
  type ProjectSelectionRule,
  type ProjectVoteTerms,
  type ProjectVotingChannel,
  type Sex,
} from '@weizhi/domain';
import type { NewRow } from '../../../platform/database';
import { type ImportValues, textOf } from '../../../platform/imports';
import type { ProjectVote, VotedProject } from '../project-vote.entity';

/** Codes of votes that are held here begin so; no file may bring in ballots of these past the roll. */
export const HELD_HERE = 'held:';

export type Section = 'vote' | 'project' | 'ballot';

/** Which of the three a row is of; the reader has held it to its dictionary. */
export const sectionOf = (values: ImportValues): Section => textOf(values['section']) as Section;

/** Code of the vote that a row belongs to. */
export const voteCodeOf = (values: ImportValues): string => textOf(values['vote']) ?? '';

/** Number of a project, or of a ballot's voter. */
export const recordOf = (values: ImportValues): string => textOf(values['record']) ?? '';

/** What a vote has to say of itself, and a project. */
const NEEDED: Readonly<Record<Section, readonly string[]>> = {
  vote: ['voteTitle', 'method', 'rule', 'budget'],
  project: ['record', 'projectTitle', 'cost'],
  ballot: ['record'],
};

/** Columns that a row of its section should fill and does not. */
export function missingOf(values: ImportValues): readonly string[] {
  return NEEDED[sectionOf(values)].filter((key) => (values[key] ?? null) === null);
}

/** The terms that a vote's row states. */
export function termsOf(values: ImportValues): ProjectVoteTerms {
  return {
    method: textOf(values['method']) as ProjectBallotMethod,
    rule: textOf(values['rule']) as ProjectSelectionRule,
    budget: decimalText(textOf(values['budget']) ?? '0'),
    threshold: wholeOf(values, 'threshold'),
  };
}

/** What a vote's row says, without its place. */
export function voteOf(
  values: ImportValues,
): Omit<NewRow<ProjectVote>, 'districtId' | 'divisionId' | 'importBatchId'> {
  const code = voteCodeOf(values);
  const edition = textOf(values['edition']) ?? code.slice(code.lastIndexOf('/') + 1);
  return {
    ...termsOf(values),
    code,
    edition,
    title: textOf(values['voteTitle']) ?? '',
    series: seriesOf(code, edition),
    currency: textOf(values['currency']) ?? 'CNY',
    fewestProjects: wholeOf(values, 'fewestProjects'),
    mostProjects: wholeOf(values, 'mostProjects'),
    leastPoints: wholeOf(values, 'leastPoints'),
    mostPoints: wholeOf(values, 'mostPoints'),
    mostCost: textOf(values['mostCost']),
    opensOn: textOf(values['opensOn']),
    closesOn: textOf(values['closesOn']),
    electorate: wholeOf(values, 'electorate'),
    note: textOf(values['note']),
  };
}

/** The code without its edition: `Poland/Warszawa/Rembertów` of `Poland/Warszawa/Rembertów/2025`. */
function seriesOf(code: string, edition: string): string {
  return code.endsWith(`/${edition}`) ? code.slice(0, -edition.length - 1) : code;
}

/** What a project's row says, without the vote it belongs to. */
export function projectOf(
  values: ImportValues,
): Omit<NewRow<VotedProject>, 'districtId' | 'divisionId' | 'importBatchId' | 'voteId'> {
  const taken = values['officialTaken'];
  return {
    number: recordOf(values),
    title: textOf(values['projectTitle']) ?? '',
    cost: textOf(values['cost']) ?? '0',
    categories: partsOf(textOf(values['categories'])),
    beneficiaries: partsOf(textOf(values['beneficiaries'])),
    latitude: textOf(values['latitude']),
    longitude: textOf(values['longitude']),
    officialVotes: wholeOf(values, 'officialVotes'),
    officialScore: wholeOf(values, 'officialScore'),
    officialTaken: typeof taken === 'boolean' ? taken : null,
  };
}

/** What a voter wrote; points that are no whole numbers become such as the rules refuse. */
export function ballotOf(values: ImportValues): BallotOfVoter {
  const points = textOf(values['points']);
  return {
    projects: partsOf(textOf(values['choices'])),
    points:
      points === null ? null : partsOf(points).map((part) => (/^\d+$/u.test(part) ? Number(part) : NaN)),
  };
}

/** What is kept of a voter. */
export function voterOf(values: ImportValues): {
  readonly ageBand: AgeBand | null;
  readonly sex: Sex | null;
  readonly channel: ProjectVotingChannel | null;
  readonly neighbourhood: string | null;
} {
  const age = wholeOf(values, 'age');
  return {
    ageBand: age === null ? null : ageBandOf(age),
    sex: textOf(values['sex']) as Sex | null,
    channel: textOf(values['channel']) as ProjectVotingChannel | null,
    neighbourhood: textOf(values['neighbourhood']),
  };
}

/** What ballots of a stored vote are held to. */
export function ballotTermsOf(
  vote: Pick<
    ProjectVote,
    'method' | 'fewestProjects' | 'mostProjects' | 'leastPoints' | 'mostPoints' | 'mostCost'
  >,
  costs: ReadonlyMap<string, DecimalText>,
): ProjectBallotTerms {
  const { method, fewestProjects, mostProjects, leastPoints, mostPoints, mostCost } = vote;
  const limit = mostCost === null ? null : decimalText(mostCost);
  return {
    method,
    costs,
    limits: { fewestProjects, mostProjects, leastPoints, mostPoints, mostCost: limit },
  };
}

function wholeOf(values: ImportValues, key: string): number | null {
  const text = textOf(values[key]);
  return text === null ? null : Number(text);
}

/** Lists are parted by commas; Pabulib writes `None` for nobody. */
function partsOf(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'None');
}
