import { decimalOfNumber, type FundingMix, type FundingSource, type IsoDate } from '@weizhi/domain';
import { Field, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { Decimal, IsoDate as IsoDateScalar } from '../../platform/graphql/scalars';
import { FundingSourceEnum } from './funding.enums';

@ObjectType('OrganisationFundingSource', { description: 'What an organisation received from one source.' })
@FieldClass('internal')
export class OrganisationFundingSourceType {
  @Field(() => FundingSourceEnum, { description: 'The source.' })
  source: FundingSource;

  @Field(() => Decimal, { description: 'Amount in yuan.' })
  amount: string;

  @Field(() => Decimal, { description: 'Its share of the whole, 0 to 1 with four places.' })
  share: string;
}

@ObjectType('OrganisationFundingMix', {
  description:
    'What an organisation was paid for projects in twelve months, by source (资金构成), and how far it depends on few of them.',
})
@FieldClass('internal')
export class OrganisationFundingMixType {
  @Field(() => IsoDateScalar, { description: 'First of the twelve months’ days.' })
  from: string;

  @Field(() => IsoDateScalar, { description: 'Last of them: today.' })
  to: string;

  @Field(() => Decimal, { description: 'All that was paid, in yuan.' })
  total: string;

  @Field(() => [OrganisationFundingSourceType], {
    description: 'By source, those without payments left out; at most 8.',
  })
  sources: OrganisationFundingSourceType[];

  @Field(() => Decimal, {
    description: 'Herfindahl–Hirschman index, 0 to 1 with four places: the sum of the squared shares.',
  })
  concentration: string;

  @Field(() => Decimal, {
    nullable: true,
    description: 'The same between 0 (equal parts) and 1; null with one source, where it does not exist.',
  })
  normalisedConcentration: string | null;

  @Field(() => Decimal, {
    description: 'As how many equal sources they count, with two places: 1 ÷ the index.',
  })
  effectiveSources: string;

  @Field(() => Decimal, { description: 'Share of public money (财政性资金), 0 to 1 with four places.' })
  governmentShare: string;

  @Field(() => Decimal, { description: 'Share of what it earned by itself, 0 to 1 with four places.' })
  selfEarnedShare: string;
}

/** Gives a mix to the schema. */
export function toFundingMix(
  { total, sources, concentration, governmentShare, selfEarnedShare }: FundingMix,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): OrganisationFundingMixType {
  const { index, normalised, effectiveSources } = concentration;
  return Object.assign(new OrganisationFundingMixType(), {
    ...{ from, to, total, governmentShare, selfEarnedShare },
    sources: sources.map((each) => Object.assign(new OrganisationFundingSourceType(), each)),
    concentration: decimalOfNumber(index, 4),
    normalisedConcentration: normalised === null ? null : decimalOfNumber(normalised, 4),
    effectiveSources: decimalOfNumber(effectiveSources, 2),
  });
}
