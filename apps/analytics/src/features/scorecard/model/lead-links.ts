import type { Period } from '@weizhi/domain';
import { LEAST_CODE, type LeadQuestion, OFF_LIST_CODE } from '../../../shared/lead-answers/lead-answers';
import { yearTo } from '../../../shared/lead-answers/use-lead-answers';
import { MOST_CODES } from '../../../shared/figures/scorecard-codes';
import { placePagePath } from '../../../shared/place/period-address';
import { COMPARISON_ANCHOR, FIGURES_ANCHOR, type ScorecardAddress, scorecardLink } from './scorecard-address';

/** Where everything that an answer rests on stands. */
export interface LeadLink {
  readonly to: string;
  readonly words: string;
}

/** Indicators that tell of off-list work, whatever the span. */
const TASK_CODES = [OFF_LIST_CODE, 'offListShare', 'unadmittedTaskRate', 'communityTaskCount'] as const;

interface Viewed {
  readonly placeId: string;
  /** What the places below are. */
  readonly subject: string;
  readonly period: Period;
  readonly address: ScorecardAddress;
}

/** The way from an answer to the view that shows all of it. */
export function leadLink(question: LeadQuestion, { placeId, subject, period, address }: Viewed): LeadLink {
  const comparison = (part: Partial<ScorecardAddress>, code: string, descending: boolean): string => {
    const order = { code, descending };
    const codes = part.codes ?? withCode(address.codes, code);
    return `${scorecardLink(placeId, { ...address, ...part, codes, order })}#${COMPARISON_ANCHOR}`;
  };
  switch (question) {
    case 'least':
      return {
        to: comparison({ level: 'subdistrict' }, LEAST_CODE, false),
        words: `各${subject}由低到高`,
      };
    case 'change':
      return { to: `${scorecardLink(placeId, address)}#${FIGURES_ANCHOR}`, words: '各项指标的研判依据' };
    case 'offList':
      return {
        to: comparison(
          { level: 'community', period: yearTo(period), codes: TASK_CODES },
          OFF_LIST_CODE,
          true,
        ),
        words: '各社区由多到少',
      };
    case 'expiring':
      return { to: placePagePath(placeId, 'expiries'), words: '查看到期事项' };
  }
}

/** The indicators of the page, with the one that the view is about first where it is not among them. */
function withCode(codes: readonly string[], code: string): readonly string[] {
  return codes.includes(code) ? codes : [code, ...codes].slice(0, MOST_CODES);
}
