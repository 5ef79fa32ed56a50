import { Arg, Args, buildSchemaSync, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { FieldClass } from '../access/field-class';
import { Public, Requires } from '../access/requires';
import { ConnectionArguments, connectionType } from './connection';
import { completeSchema } from './complete-schema';
import { walkSchema } from './schema-walk';

@ObjectType('Sound', { description: 'A sound type.' })
@FieldClass('internal')
class Sound {
  @Field(() => String, { description: 'A name.' })
  name: string;
}

@ObjectType('Unclassed', { description: 'A type whose second field has no class.' })
class Unclassed {
  @Field(() => String, { description: 'Said.' })
  @FieldClass('personal')
  said: string;

  @Field(() => String, { description: 'Forgotten.' })
  forgotten: string;
}

@ObjectType('Mute')
@FieldClass('public')
class Mute {
  @Field(() => String)
  name: string;
}

const SoundConnection = connectionType(Sound, 'Sound');

@Resolver()
class SoundResolver {
  @Query(() => Sound, { description: 'A sound field.' })
  @Requires('division.read')
  required(): Sound {
    return new Sound();
  }

  @Query(() => SoundConnection, { description: 'A sound page.' })
  @Public('for the test')
  page(@Args(() => ConnectionArguments) _page: ConnectionArguments): object {
    return {};
  }
}

@Resolver()
class OpenResolver {
  @Query(() => Sound, { description: 'Says nothing about access.' })
  open(): Sound {
    return new Sound();
  }
}

@Resolver()
class MuteResolver {
  @Query(() => Mute)
  @Public('for the test')
  mute(@Arg('argument', () => String) argument: string): Mute {
    return Object.assign(new Mute(), { name: argument });
  }
}

@Resolver()
class UnclassedResolver {
  @Query(() => Unclassed, { description: 'Has a class for one field only.' })
  @Public('for the test')
  unclassed(): Unclassed {
    return new Unclassed();
  }
}

@Resolver()
class PagelessResolver {
  @Query(() => SoundConnection, { description: 'A connection that cannot be paged.' })
  @Public('for the test')
  pageless(): object {
    return {};
  }
}

const walk = (resolver: new () => object) =>
  walkSchema(completeSchema(buildSchemaSync({ resolvers: [resolver], orphanedTypes: [], validate: false })));

describe('the schema walk', () => {
  it('finds nothing in a sound schema', () => {
    expect(walk(SoundResolver)).toEqual([]);
  });

  it.each([
    [OpenResolver, [['Query.open', 'ACCESS_MISSING']]],
    [
      MuteResolver,
      [
        ['Query.mute', 'DESCRIPTION_MISSING'],
        ['Query.mute(argument)', 'DESCRIPTION_MISSING'],
        ['Mute', 'DESCRIPTION_MISSING'],
        ['Mute.name', 'DESCRIPTION_MISSING'],
      ],
    ],
    [UnclassedResolver, [['Unclassed.forgotten', 'CLASS_MISSING']]],
    [PagelessResolver, [['Query.pageless', 'PAGE_ARGUMENTS']]],
  ])('finds what %p breaks', (resolver, expected) => {
    const found = walk(resolver).map(({ coordinate, problem }) => [coordinate, problem]);
    expect(found.sort()).toEqual([...expected].sort());
  });
});
