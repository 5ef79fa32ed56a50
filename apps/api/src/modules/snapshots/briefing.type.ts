import type { BriefingOrigin, IndicatorTheme } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';
import { IndicatorThemeEnum } from '../indicators';

@ObjectType('BriefingPart', {
  description: 'Words of a sentence, or a number that says which snapshot it is from.',
})
@FieldClass('internal')
export class BriefingPartType {
  @Field(() => String, { description: 'The words, or the number as it is read.' })
  text: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the snapshot that a number is from; null for words.',
  })
  snapshot: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What of the figure it is: `value`, `numerator`, `denominator`, `coverage`, `change` or `version`; null for words.',
  })
  field: BriefingOrigin['field'] | null;
}

@ObjectType('BriefingSentence', { description: 'One sentence about one indicator.' })
@FieldClass('internal')
export class BriefingSentenceType {
  @Field(() => String, { description: 'Code of the indicator.' })
  code: string;

  @Field(() => [BriefingPartType], { description: 'Its words and numbers in order; at most 20.' })
  parts: BriefingPartType[];
}

@ObjectType('BriefingSection', { description: 'Sentences about one thing.' })
@FieldClass('internal')
export class BriefingSectionType {
  @Field(() => IndicatorThemeEnum, { description: 'What they are about.' })
  theme: IndicatorTheme;

  @Field(() => [BriefingSentenceType], { description: 'The sentences; at most 100.' })
  sentences: BriefingSentenceType[];
}

@ObjectType('Briefing', {
  description: 'A briefing (简报): the sentences that the figures of a snapshot bear, and no others.',
})
@FieldClass('internal')
export class BriefingType {
  @Field(() => String, { description: 'Its title.' })
  title: string;

  @Field(() => String, {
    description:
      'Which snapshots it is written from, in words; first of all that the data are generated, where they are.',
  })
  source: string;

  @Field(() => [BriefingSectionType], { description: 'What is told; at most 5.' })
  sections: BriefingSectionType[];

  @Field(() => [BriefingSentenceType], {
    description: 'What became worse, or cannot be told for want of data (问题清单); at most 200.',
  })
  issues: BriefingSentenceType[];
}
