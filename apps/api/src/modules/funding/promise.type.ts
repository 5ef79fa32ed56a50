import {
  daysBetween,
  type IsoDate,
  PROMISE_KINDS,
  type PromiseKind,
  promiseProgress,
  type PromiseStanding,
  type PromiseUnit,
} from '@weizhi/domain';
import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import type { CostExtensions } from '../../platform/graphql/cost';
import { toGlobalId } from '../../platform/graphql/global-id';
import { Decimal, IsoDate as IsoDateScalar } from '../../platform/graphql/scalars';
import type { FundingContract } from './contract.entity';
import { PromiseKindEnum, PromiseStandingEnum, PromiseUnitEnum } from './funding.enums';
import type { ContractPromise, PromiseEvidence } from './promise.entity';

/** Names in global ids. */
export const CONTRACT_PROMISE = 'ContractPromise';
export const PROMISE_EVIDENCE = 'PromiseEvidence';
const MOST_EVIDENCE = 500;

@ObjectType(PROMISE_EVIDENCE, {
  description: 'A paper or photograph that shows so much of a promise (佐证材料).',
})
@FieldClass('internal')
export class PromiseEvidenceType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => String, { description: 'Title.' })
  title: string;

  @Field(() => Int, { description: 'How much of the promise it shows.' })
  quantity: number;

  @Field(() => IsoDateScalar, { description: 'Day of what it shows.' })
  occurredOn: string;

  @Field(() => ID, { description: 'Global id of its attachment.' })
  attachmentId: string;
}

@ObjectType(CONTRACT_PROMISE, {
  description: 'A number that a contract promises (合同指标) against what its evidence shows.',
})
@FieldClass('internal')
export class ContractPromiseType {
  @Field(() => ID, { description: 'Global id.' })
  id: string;

  @Field(() => PromiseKindEnum, { description: 'What is promised.' })
  kind: PromiseKind;

  @Field(() => PromiseUnitEnum, { description: 'Unit of the number.' })
  unit: PromiseUnit;

  @Field(() => Int, { description: 'The promised number.' })
  promised: number;

  @Field(() => Int, {
    description:
      'What the evidence shows. People add up in one list only: of several lists the largest counts.',
  })
  evidenced: number;

  @Field(() => Decimal, {
    description: 'Share of the promised number that is shown, as a fraction with four places.',
  })
  completion: string;

  @Field(() => PromiseStandingEnum, { description: 'How it stands for the time that has passed.' })
  standing: PromiseStanding;

  @Field(() => [PromiseEvidenceType], { description: 'Its evidence by day; at most 500.' })
  @Extensions({ cost: { size: 20 } } satisfies CostExtensions)
  evidence: PromiseEvidenceType[];
}

/** Gives a promise to the schema, as it stands on a day. */
export function toContractPromise(
  promise: ContractPromise,
  evidence: readonly PromiseEvidence[],
  { contract, today }: { readonly contract: FundingContract; readonly today: IsoDate },
): ContractPromiseType {
  const { kind, promised } = promise;
  const startsOn = contract.startsOn as IsoDate;
  const progress = promiseProgress(
    { kind, promised, evidenced: evidence.map(({ quantity }) => quantity) },
    {
      elapsed: daysBetween(startsOn, today) + 1,
      days: daysBetween(startsOn, contract.endsOn as IsoDate) + 1,
    },
  );
  return Object.assign(new ContractPromiseType(), {
    id: toGlobalId(CONTRACT_PROMISE, promise.districtId, promise.id),
    kind,
    unit: PROMISE_KINDS[kind].unit,
    promised,
    ...progress,
    evidence: evidence.slice(0, MOST_EVIDENCE).map(toPromiseEvidence),
  });
}

function toPromiseEvidence(row: PromiseEvidence): PromiseEvidenceType {
  const { title, quantity, occurredOn } = row;
  return Object.assign(new PromiseEvidenceType(), {
    id: toGlobalId(PROMISE_EVIDENCE, row.districtId, row.id),
    title,
    quantity,
    occurredOn,
    attachmentId: toGlobalId('Attachment', row.districtId, row.attachmentId),
  });
}
