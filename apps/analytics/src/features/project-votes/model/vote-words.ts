import {
  PROJECT_BALLOT_METHOD_LABELS,
  PROJECT_DEPARTURE_LABELS,
  PROJECT_OUTCOME_LABELS,
  PROJECT_SELECTION_RULE_LABELS,
  PROJECT_SELECTION_RULE_SENTENCES,
} from '@weizhi/domain';
import type { ProjectVoteHeadFragment, ProjectVoteOfQuery } from '@weizhi/graphql-client/documents';
import { enumLabel, formatCount, formatDecimal, formatShare, NO_FIGURE, readDecimal } from '@weizhi/ui';

export type VoteHead = ProjectVoteHeadFragment;
/** A vote with everything that its page shows. */
export type VoteDetail = NonNullable<ProjectVoteOfQuery['projectVote']>;
/** What of its terms stands beside the head. */
export type VoteTerms = Pick<VoteDetail, 'limits' | 'threshold'> & Pick<VoteHead, 'currency'>;

const NO_DATA = '无数据';

/** An amount in the currency of the vote: a foreign one is named, never taken for yuan. */
export function money(amount: string, currency: string): string {
  const number = formatDecimal(readDecimal(amount));
  return currency === 'CNY' ? `${number} 元` : `${number} ${currency}`;
}

export function voteName({ series, edition }: Pick<VoteHead, 'series' | 'edition'>): string {
  return `${series.split('/').join(' · ')} ${edition}`;
}

export function turnoutText({ turnout }: VoteHead['result']): string {
  return turnout === null ? NO_DATA : `${formatShare(readDecimal(turnout))}%`;
}

export const methodLabel = (method: string): string => enumLabel(PROJECT_BALLOT_METHOD_LABELS, method);
export const ruleLabel = (rule: string): string => enumLabel(PROJECT_SELECTION_RULE_LABELS, rule);
export const outcomeLabel = (outcome: string): string => enumLabel(PROJECT_OUTCOME_LABELS, outcome);

/** How ballots were to be filled. */
export function ballotSentence(method: string, { limits, currency }: VoteTerms): string {
  const { fewestProjects: fewest, mostProjects: most, leastPoints, mostPoints, mostCost } = limits;
  const parts = [
    between('项', fewest, most),
    between('分', leastPoints, mostPoints),
    mostCost === null ? undefined : `所选项目费用合计不超过 ${money(mostCost, currency)}`,
  ].filter((part) => part !== undefined);
  return `${methodLabel(method)}：${parts.length === 0 ? '没有数量限制' : parts.join('，')}。`;
}

function between(unit: string, least: number | null, most: number | null): string | undefined {
  if (least === null && most === null) return undefined;
  if (least === null) return `每票最多 ${String(most)} ${unit}`;
  if (most === null) return `每票至少 ${String(least)} ${unit}`;
  return least === most ? `每票 ${String(most)} ${unit}` : `每票 ${String(least)} 至 ${String(most)} ${unit}`;
}

/** The rule by which projects were taken, with its threshold and how equals are ordered. */
export function ruleSentence(rule: string, { threshold }: VoteTerms): string {
  const asked = threshold === null ? '' : `支持数不到 ${formatCount(threshold)} 的不入选。`;
  return `${enumLabel(PROJECT_SELECTION_RULE_SENTENCES, rule)}${asked}支持数相同的，费用低的在前。`;
}

/** Whether what was published is what ballots and rule give, project by project where it is not. */
export function departureWords({ projects }: VoteHead['result']): readonly string[] {
  return projects
    .filter(({ departures }) => departures.length > 0)
    .map(
      ({ number, departures }) =>
        `${number}：${departures.map((each) => enumLabel(PROJECT_DEPARTURE_LABELS, each)).join('，')}`,
    );
}

export function agreementText(result: VoteHead['result']): string {
  const departing = departureWords(result).length;
  return departing === 0 ? '与公布结果一致' : `${String(departing)} 个项目与公布结果不符`;
}

/** Share of the budget that the taken projects use. */
export function spentShare({ budget, result }: VoteHead): string {
  const whole = readDecimal(budget);
  const spent = readDecimal(result.spent);
  return whole === null || spent === null || whole === 0 ? NO_FIGURE : `${formatShare(spent / whole)}%`;
}
