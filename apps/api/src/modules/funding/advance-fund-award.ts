import {
  advancedFundAward,
  type AwardPurpose,
  checkMatching,
  checkRestriction,
  decimalText,
  fenOfMoney,
  type FundAwardRefusal,
  type IsoDate,
  isoDate,
  moneyOfFen,
  type MoneyText,
  passedScores,
} from '@weizhi/domain';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database';
import { fieldError, InvalidInput, NotFound, StaleVersion } from '../../platform/errors/refusal';
import { staleVersion } from '../../platform/errors/stale-version';
import { findCurrentDivisions } from '../divisions';
import { Organisation } from '../organisations';
import { dayOf } from './contract-event';
import { fundChanged, holdAward } from './find-fund';
import { type DevelopmentFund, FundAward, FundCall, FundRestrictionRow, FundScore } from './fund.entity';
import {
  CallBudgetExceeded,
  FundAwardActionNotAllowed,
  FundScoresMissing,
  FundScoreTooLow,
  MatchingExceeded,
  RestrictionViolated,
} from './fund.errors';
import type { AdvanceFundAwardInput } from './fund.inputs';
import { worded } from './funding.errors';
import { positiveMoney, requiredProblems } from './read-text';
import { withdrawalRefusal } from './record-fund-entry';

/** Takes an application to its next state; an award commits the money that it will be paid from. */
export async function advanceFundAward(
  context: RequestContext,
  input: AdvanceFundAwardInput,
): Promise<object> {
  const problems = requiredProblems([{ path: 'note', text: input.note, maximum: 500 }]);
  if (input.action === 'pay') problems.push(fieldError('action', 'UNKNOWN_VALUE'));
  if (input.granted != null && !positiveMoney(input.granted))
    problems.push(fieldError('granted', 'MALFORMED'));
  if (problems.length > 0) return new InvalidInput({ fieldErrors: problems });
  return context.transaction((tx) => advance(tx, context, input));
}

async function advance(
  tx: Transaction,
  context: RequestContext,
  input: AdvanceFundAwardInput,
): Promise<object> {
  const found = await holdAward(tx, input.awardId, 'funding.manage');
  if (!found) return new NotFound({ subject: 'awardId' });
  const { award, fund } = found;
  if (award.version !== input.expectedVersion) return new StaleVersion({ currentVersion: award.version });
  const next = advancedFundAward(award.state, input.action);
  if (!next.ok) return awardRefusal(next.refusal);
  const granted = grantedOf(input, award);
  const today = isoDate(dayOf(context.clock.now()));
  const refusal = input.action === 'award' && (await grantRefusal(tx, { award, fund, granted, today }));
  if (refusal) return refusal;
  const key = { districtId: award.districtId, id: award.id };
  const outcome = await tx.repository(FundAward).updateVersioned(key, input.expectedVersion, {
    state: next.value,
    note: input.note.trim(),
    ...(input.action === 'award' ? { granted } : {}),
  });
  if (outcome !== 'updated') return staleVersion(tx, FundAward, key);
  return fundChanged(tx, context, { fund, act: 'advanced', why: input.note });
}

/** What is asked for is granted unless the decision says less. */
function grantedOf({ granted }: AdvanceFundAwardInput, { asked }: FundAward): MoneyText {
  return positiveMoney(granted ?? asked) ?? (asked as MoneyText);
}

/** Nobody is granted more than was asked for. */
function excessOf({ asked }: FundAward, granted: MoneyText): InvalidInput | undefined {
  return fenOfMoney(granted) > fenOfMoney(asked as MoneyText)
    ? new InvalidInput({
        fieldErrors: [fieldError('granted', 'OUT_OF_RANGE', { minimum: '0.01', maximum: asked })],
      })
    : undefined;
}

interface Grant {
  readonly award: FundAward;
  readonly fund: DevelopmentFund;
  readonly granted: MoneyText;
  readonly today: IsoDate;
}

/** What stands against a grant: more than was asked, scores, the restriction of the money, the call's budget, the balance, in this order. */
async function grantRefusal(tx: Transaction, grant: Grant): Promise<object | undefined> {
  const { award, fund, granted } = grant;
  const excess = excessOf(award, granted);
  if (excess) return excess;
  const call = await tx.repository(FundCall).findOne({ districtId: award.districtId, id: award.callId });
  if (!call) throw new Error('An application has a call');
  const scores = await tx
    .repository(FundScore)
    .find({ where: { districtId: award.districtId, awardId: award.id } });
  const passed = passedScores(
    scores.map(({ points }) => decimalText(points)),
    decimalText(call.passScore),
  );
  if (!passed.ok) return awardRefusal(passed.refusal);
  const violated = (await restrictionRefusal(tx, grant)) ?? matchingRefusal(call, grant);
  if (violated) return violated;
  const tooLow = await withdrawalRefusal(tx, fund, { restrictionId: award.restrictionId, amount: granted });
  return (await budgetRefusal(tx, call, granted)) ?? tooLow;
}

async function restrictionRefusal(
  tx: Transaction,
  { award, today }: Grant,
): Promise<RestrictionViolated | undefined> {
  if (award.restrictionId === null) return undefined;
  const { districtId } = award;
  const restriction = await tx
    .repository(FundRestrictionRow)
    .findOne({ districtId, id: award.restrictionId });
  const applicant = await tx.repository(Organisation).findOne({ districtId, id: award.applicantId });
  if (!restriction || !applicant) throw new Error('An application has its restriction and its applicant');
  const place = (await findCurrentDivisions(tx, [applicant.divisionId])).get(applicant.divisionId);
  const purpose: AwardPurpose = {
    theme: award.theme,
    divisions: (place?.path ?? '').split('/').filter((id) => id !== ''),
    day: today,
  };
  const checked = checkRestriction(
    {
      themes: restriction.themes,
      divisions: restriction.boundDivisionId === null ? [] : [restriction.boundDivisionId],
      until: restriction.until as IsoDate | null,
    },
    purpose,
  );
  if (checked.ok) return undefined;
  return new RestrictionViolated({ ...worded(checked.refusal), parts: checked.refusal.restrictionParts });
}

/** A call that matches donations grants no more than it adds to them. */
function matchingRefusal({ matchingRule }: FundCall, { award, granted }: Grant): object | undefined {
  const { donated, projectClass } = award;
  if (matchingRule === null || donated === null || projectClass === null) return undefined;
  const checked = checkMatching(granted, { donated: donated as MoneyText, projectClass }, matchingRule);
  if (checked.ok) return undefined;
  if (checked.refusal.code !== 'matchingExceeded') throw new Error(checked.refusal.code);
  return new MatchingExceeded({ ...worded(checked.refusal), matched: checked.refusal.matched });
}

async function budgetRefusal(
  tx: Transaction,
  call: FundCall,
  granted: MoneyText,
): Promise<CallBudgetExceeded | undefined> {
  const awards = await tx
    .repository(FundAward)
    .find({ where: { districtId: call.districtId, callId: call.id } });
  const given = awards
    .filter(({ state }) => state !== 'withdrawn')
    .reduce((sum, award) => sum + fenOfMoney((award.granted ?? '0.00') as MoneyText), 0n);
  const left = fenOfMoney(call.budget as MoneyText) - given;
  return fenOfMoney(granted) > left ? new CallBudgetExceeded({ left: moneyOfFen(left) }) : undefined;
}

/** The refusal of the domain on an application, as the schema knows it. */
export function awardRefusal(refusal: FundAwardRefusal): object {
  switch (refusal.code) {
    case 'fundAwardActionNotAllowed':
      return new FundAwardActionNotAllowed({ ...worded(refusal), allowed: refusal.allowedFundAwardActions });
    case 'fundScoresMissing':
      return new FundScoresMissing({ ...worded(refusal), scores: refusal.scores, needed: refusal.needed });
    case 'fundScoreTooLow':
      return new FundScoreTooLow({
        ...worded(refusal),
        meanScore: refusal.meanScore,
        passScore: refusal.passScore,
      });
  }
}
