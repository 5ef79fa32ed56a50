import {
  type AccountsAction,
  type AccountsFiguresRefusal,
  type AccountsLine,
  type AccountsRefusal,
  assertNever,
  type NetAssetPart,
  refusalText,
} from '@weizhi/domain';
import { Field, Int } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { Decimal, IsoDate } from '../../platform/graphql/scalars';
import { AccountsActionEnum, AccountsLineEnum, NetAssetPartEnum } from './annual-accounts.enums';

/** What every refusal of accounts knows for its message: the domain's own words. */
interface Worded {
  readonly problemZh: string;
  readonly problemEn: string;
  readonly fixZh: string;
  readonly fixEn: string;
}

const ZH = '不能办理：{problemZh}{fixZh}';
const EN = 'It cannot be done. {problemEn} {fixEn}';

@RefusalType({
  code: 'ANNUAL_ACCOUNTS_ACTION_NOT_ALLOWED',
  description: 'Returned when the state of the accounts does not allow the action.',
  zh: ZH,
  en: EN,
})
export class AnnualAccountsActionNotAllowed extends Refusal<Worded & { allowed: readonly AccountsAction[] }> {
  @Field(() => [AccountsActionEnum], { description: 'What the state allows; at most 3.' })
  allowed: AccountsAction[];
}

@RefusalType({
  code: 'ANNUAL_ACCOUNTS_FACT_MISSING',
  description: 'Returned when an action needs a reason and none is stated.',
  zh: ZH,
  en: EN,
})
export class AnnualAccountsFactMissing extends Refusal<Worded & { fact: string }> {
  @Field(() => String, { description: 'What is missing.' })
  fact: string;
}

@RefusalType({
  code: 'ANNUAL_ACCOUNTS_YEAR_NOT_OVER',
  description: 'Returned when the year is not over yet.',
  zh: ZH,
  en: EN,
})
export class AnnualAccountsYearNotOver extends Refusal<Worded & { year: number }> {
  @Field(() => Int, { description: 'The year.' })
  year: number;
}

@RefusalType({
  code: 'ANNUAL_ACCOUNTS_YEAR_BEFORE_FOUNDING',
  description: 'Returned when the organisation was founded after the year.',
  zh: ZH,
  en: EN,
})
export class AnnualAccountsYearBeforeFounding extends Refusal<Worded & { foundedOn: string }> {
  @Field(() => IsoDate, { description: 'Day of foundation.' })
  foundedOn: string;
}

@RefusalType({
  code: 'ANNUAL_ACCOUNTS_AMOUNT_NEGATIVE',
  description: 'Returned when a line is below zero that may not be.',
  zh: ZH,
  en: EN,
})
export class AnnualAccountsAmountNegative extends Refusal<Worded & { line: AccountsLine }> {
  @Field(() => AccountsLineEnum, { description: 'The line.' })
  line: AccountsLine;
}

/** Two amounts that should be the same. */
interface Sums {
  readonly actual: string;
  readonly stated: string;
}

@RefusalType({
  code: 'INCOME_DOES_NOT_SUM',
  description: 'Returned when the lines of income do not add up to their total, to the fen.',
  zh: ZH,
  en: EN,
})
export class IncomeDoesNotSum extends Refusal<Worded & Sums> {
  @Field(() => Decimal, { description: 'What the lines add up to.' })
  actual: string;

  @Field(() => Decimal, { description: 'The total as stated.' })
  stated: string;
}

@RefusalType({
  code: 'EXPENSE_DOES_NOT_SUM',
  description: 'Returned when the lines of expense do not add up to their total, to the fen.',
  zh: ZH,
  en: EN,
})
export class ExpenseDoesNotSum extends Refusal<Worded & Sums> {
  @Field(() => Decimal, { description: 'What the lines add up to.' })
  actual: string;

  @Field(() => Decimal, { description: 'The total as stated.' })
  stated: string;
}

@RefusalType({
  code: 'NET_ASSETS_DO_NOT_SUM',
  description:
    'Returned when unrestricted and restricted net assets at the end do not add up to their total.',
  zh: ZH,
  en: EN,
})
export class NetAssetsDoNotSum extends Refusal<Worded & Sums> {
  @Field(() => Decimal, { description: 'What the two parts add up to.' })
  actual: string;

  @Field(() => Decimal, { description: 'The total as stated.' })
  stated: string;
}

@RefusalType({
  code: 'NET_ASSETS_DO_NOT_CARRY',
  description: 'Returned when net assets at the beginning with income less expense are not those at the end.',
  zh: ZH,
  en: EN,
})
export class NetAssetsDoNotCarry extends Refusal<Worded & Sums> {
  @Field(() => Decimal, { description: 'Beginning with income less expense.' })
  actual: string;

  @Field(() => Decimal, { description: 'The end as stated.' })
  stated: string;
}

@RefusalType({
  code: 'OPENING_DIFFERS_FROM_LAST_YEAR',
  description:
    'Returned when a year begins with other net assets than the filed accounts of the year before ended with.',
  zh: ZH,
  en: EN,
})
export class OpeningDiffersFromLastYear extends Refusal<Worded & Sums & { part: NetAssetPart }> {
  @Field(() => NetAssetPartEnum, { description: 'The part of net assets.' })
  part: NetAssetPart;

  @Field(() => Decimal, { description: 'What the year before ended with.' })
  actual: string;

  @Field(() => Decimal, { description: 'The beginning as stated.' })
  stated: string;
}

/** A refusal of the domain as the schema knows it. */
export function accountsRefusal(refusal: AccountsRefusal | AccountsFiguresRefusal): Refusal {
  const { problem, fix } = refusalText(refusal);
  const words = { problemZh: problem.zh, problemEn: problem.en, fixZh: fix.zh, fixEn: fix.en };
  switch (refusal.code) {
    case 'accountsActionNotAllowed':
      return new AnnualAccountsActionNotAllowed({ ...words, allowed: refusal.allowedAccountsActions });
    case 'accountsFactMissing':
      return new AnnualAccountsFactMissing({ ...words, fact: refusal.accountsFact });
    case 'accountsYearNotOver':
      return new AnnualAccountsYearNotOver({ ...words, year: refusal.accountsYear });
    case 'accountsYearBeforeFounding':
      return new AnnualAccountsYearBeforeFounding({ ...words, foundedOn: refusal.foundedOn });
    default:
      return figuresRefusal(refusal, words);
  }
}

function figuresRefusal(refusal: AccountsFiguresRefusal, words: Worded): Refusal {
  switch (refusal.code) {
    case 'accountsAmountNegative':
      return new AnnualAccountsAmountNegative({ ...words, line: refusal.accountsLine });
    case 'incomeDoesNotSum':
      return new IncomeDoesNotSum({ ...words, actual: refusal.linesTotal, stated: refusal.statedTotal });
    case 'expenseDoesNotSum':
      return new ExpenseDoesNotSum({ ...words, actual: refusal.linesTotal, stated: refusal.statedTotal });
    case 'netAssetsDoNotSum':
      return new NetAssetsDoNotSum({ ...words, actual: refusal.linesTotal, stated: refusal.statedTotal });
    case 'netAssetsDoNotCarry':
      return new NetAssetsDoNotCarry({ ...words, actual: refusal.carriedTotal, stated: refusal.statedTotal });
    case 'openingDiffersFromLastYear':
      return new OpeningDiffersFromLastYear({
        ...words,
        part: refusal.netAssetPart,
        actual: refusal.lastClosing,
        stated: refusal.statedOpening,
      });
    default:
      return assertNever(refusal);
  }
}
