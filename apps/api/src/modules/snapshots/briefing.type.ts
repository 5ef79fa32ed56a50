import type { BriefingOrigin } from '@weizhi/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { FieldClass } from '../../platform/access/field-class';

@ObjectType('BriefingPart', {
  description: 'Words of a sentence, or a number that says which snapshot it is from.',
})
@FieldClass('internal')
export class BriefingPartType {
  @Field(() => String, { description: 'The words, or the number as it is read.' })
  text: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the snapshot that a number is from; null for words, and for a number of the rule.',
  })
  snapshot: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What of the figure it is: `value`, `numerator`, `denominator`, `low` or `high` of the interval, `coverage`, `change` or `version`, `target` of the year, `completion` of it or `elapsed` of the year; `count` of figures; `rule` for a bound of the rule; null for words.',
  })
  field: BriefingOrigin['field'] | null;
}

@ObjectType('BriefingSentence', { description: 'One sentence.' })
@FieldClass('internal')
export class BriefingSentenceType {
  @Field(() => [String], { description: 'Codes of the indicators that it is about; at most 200.' })
  codes: string[];

  @Field(() => [BriefingPartType], { description: 'Its words and numbers in order; at most 1000.' })
  parts: BriefingPartType[];
}

@ObjectType('BriefingSection', {
  description: 'Sentences about one thing, or room that only people can fill.',
})
@FieldClass('internal')
export class BriefingSectionType {
  @Field(() => String, { description: 'Its heading, numbered.' })
  heading: string;

  @Field(() => String, {
    nullable: true,
    description: 'What stands there in place of sentences; null where there always are some.',
  })
  empty: string | null;

  @Field(() => [BriefingSentenceType], { description: 'The sentences; at most 200.' })
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

  @Field(() => [BriefingSentenceType], { description: 'What stands out (导语); at most 3.' })
  opening: BriefingSentenceType[];

  @Field(() => [BriefingSectionType], {
    description:
      'A section for each theme that something is told of, then what became worse or cannot be told (问题清单), cases and advice; at most 8.',
  })
  sections: BriefingSectionType[];
}
