import type { DivisionKind, EstateType } from '@weizhi/domain';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { DivisionKindEnum } from './division.type';
import { EstateTypeEnum } from './estate.type';

@InputType({ description: 'Of which places the peers are wanted.' })
export class PeerGroupFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'District (tenant) whose estates are meant; needed only where several districts share a division.',
  })
  districtId?: string | null;

  @Field(() => ID, { description: 'Every division of `kinds` below this one.' })
  within: string;

  @Field(() => [DivisionKindEnum], {
    nullable: true,
    description: 'Kinds of division wanted; the divisions directly below when left out.',
  })
  kinds?: DivisionKind[] | null;
}

/** A place with its peers. */
@ObjectType('PeerGroup', {
  description:
    'With which places one is compared (同类社区): those in which more than half of the households live in estates of the same type.',
})
@FieldClass('public')
export class PeerGroupType {
  divisionId: string;

  @Field(() => EstateTypeEnum, {
    nullable: true,
    description:
      'The type of more than half of the households, or of the estates where households of any are not known; mixed where no type has so many, null where no estate is known.',
  })
  estateType: EstateType | null;
}
