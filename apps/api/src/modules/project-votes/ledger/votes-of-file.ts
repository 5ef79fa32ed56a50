import { checkProjectVoteTerms, type DecimalText, decimalText, projectBallotWeights } from '@weizhi/domain';
import {
  type ImportContext,
  type ImportValues,
  registerProblemTexts,
  registerRuleProblems,
  rowError,
  type RowProblem,
  ruleProblem,
  textOf,
} from '../../../platform/imports';
import type { KnownVote } from './known-votes';
import {
  ballotOf,
  ballotTermsOf,
  HELD_HERE,
  missingOf,
  projectOf,
  recordOf,
  sectionOf,
  termsOf,
  voteCodeOf,
  voteOf,
} from './vote-rows';

registerRuleProblems([
  'projectBallotProjectUnknown',
  'projectBallotProjectTwice',
  'projectBallotTooFewProjects',
  'projectBallotTooManyProjects',
  'projectBallotTooDear',
  'projectBallotPointsUnfit',
  'projectBallotPointsTooFew',
  'projectBallotPointsTooMany',
  'projectVoteThresholdMissing',
  'projectVoteBudgetNotPositive',
]);

registerProblemTexts({
  projectVoteUnknown: {
    zh: '前面没有这次投票的合格行；请先写投票那一行，或先改正它',
    en: 'No good row of this vote stands before: write it first, or correct it',
  },
  projectVoteHeldHere: {
    zh: '这是在系统里组织的投票，选票须在工作台逐张录入，不能导入',
    en: 'This vote is held here: its ballots are entered in the console, not imported',
  },
  projectVoteTwice: { zh: '这次投票在文件里写了两行', en: 'The file has two rows of this vote' },
  votedProjectTwice: {
    zh: '项目 {number} 在文件里写了两行',
    en: 'The file has two rows of project {number}',
  },
  projectBallotTwice: {
    zh: '选票 {number} 在文件里出现两次；一人一票，请核对原始选票',
    en: 'Ballot {number} stands twice; one ballot each: check the papers',
  },
  projectVoteOutsideScope: {
    zh: '您只能导入所辖社区的投票，请填写所辖社区，或交由区级导入',
    en: 'You may import votes of your own communities only: fill in the community',
  },
});

interface VoteOfFile {
  readonly vote: KnownVote;
  readonly costs: Map<string, DecimalText>;
  readonly projects: Set<string>;
  readonly voters: Set<string>;
}

/** What the rows before said of votes, projects and voters, so that a row is held against them: good rows only. */
export class VotesOfFile {
  private readonly votes = new Map<string, VoteOfFile>();
  private readonly stated = new Set<string>();

  /** Codes of which nothing is known yet. */
  unknownOf(codes: readonly string[]): readonly string[] {
    return [...new Set(codes)].filter((code) => !this.votes.has(code));
  }

  /** Takes a vote that is in the database already. */
  add(code: string, vote: KnownVote): void {
    const costs = new Map(vote.terms.costs);
    this.votes.set(code, {
      vote: { ...vote, terms: { ...vote.terms, costs } },
      costs,
      projects: new Set(),
      voters: new Set(),
    });
  }

  /** Id of the row's vote in the database. */
  idOf(values: ImportValues): string | null {
    return this.votes.get(voteCodeOf(values))?.vote.id ?? null;
  }

  /** What is wrong with a row, given those before it. */
  check(values: ImportValues, context: ImportContext): readonly RowProblem[] {
    const missing = missingOf(values).map((column) => rowError(column, 'requiredMissing'));
    if (missing.length > 0) return missing;
    if (sectionOf(values) === 'vote') return this.checkVote(values, context);
    const known = this.votes.get(voteCodeOf(values));
    if (!known) return [rowError('vote', 'projectVoteUnknown')];
    return sectionOf(values) === 'project' ? checkProject(known, values) : checkBallot(known, values);
  }

  private checkVote(values: ImportValues, { divisionIds }: ImportContext): readonly RowProblem[] {
    const code = voteCodeOf(values);
    if (code.startsWith(HELD_HERE)) return [rowError('vote', 'projectVoteHeldHere')];
    if (this.stated.has(code)) return [rowError('vote', 'projectVoteTwice')];
    if (divisionIds !== null && textOf(values['community']) === null)
      return [rowError('community', 'projectVoteOutsideScope')];
    const terms = checkProjectVoteTerms(termsOf(values));
    if (!terms.ok) return [ruleProblem('rule', terms.refusal)];
    this.stated.add(code);
    if (!this.votes.has(code)) {
      const divisionId = textOf(values['community']);
      this.add(code, { id: null, divisionId, terms: ballotTermsOf(limitsOf(values), new Map()) });
    }
    return [];
  }
}

function limitsOf(values: ImportValues): Parameters<typeof ballotTermsOf>[0] {
  const { fewestProjects, mostProjects, leastPoints, mostPoints, mostCost } = voteOf(values);
  return {
    method: termsOf(values).method,
    fewestProjects: fewestProjects ?? null,
    mostProjects: mostProjects ?? null,
    leastPoints: leastPoints ?? null,
    mostPoints: mostPoints ?? null,
    mostCost: mostCost ?? null,
  };
}

function checkProject({ costs, projects }: VoteOfFile, values: ImportValues): readonly RowProblem[] {
  const number = recordOf(values);
  if (projects.has(number)) return [twice('votedProjectTwice', number)];
  projects.add(number);
  costs.set(number, decimalText(projectOf(values).cost ?? '0'));
  return [];
}

function checkBallot({ vote, voters }: VoteOfFile, values: ImportValues): readonly RowProblem[] {
  const voter = recordOf(values);
  if (voters.has(voter)) return [twice('projectBallotTwice', voter)];
  const weighed = projectBallotWeights(ballotOf(values), vote.terms);
  if (!weighed.ok) return [ruleProblem('choices', weighed.refusal)];
  voters.add(voter);
  return [];
}

function twice(code: string, number: string): RowProblem {
  return { severity: 'error', column: 'record', code, facts: { number }, value: number };
}
