import { Extensions, Field, getMetadataStorage, ObjectType } from 'type-graphql';
import { type ExtensionStore, indexExtensions } from './index-extensions';

@Extensions({ class: 'PUBLIC' })
@ObjectType()
class Bench {
  @Extensions({ cost: 1 })
  @Extensions({ access: 'bench.read' })
  @Field(() => String)
  name!: string;
}

@ObjectType()
class ParkBench extends Bench {
  @Extensions({ cost: 2 })
  @Field(() => String)
  place!: string;
}

@ObjectType()
class Stranger {
  @Extensions({ cost: 3 })
  @Field(() => String)
  name!: string;
}

describe('what decorators say of a field', () => {
  const store = getMetadataStorage().clone() as unknown as ExtensionStore;
  const asked: readonly (readonly [object, string?])[] = [
    [Bench, 'name'],
    [ParkBench, 'name'],
    [ParkBench, 'place'],
    [Bench, 'place'],
    [Stranger, 'name'],
    [Stranger, 'toString'],
    [Bench],
    [ParkBench],
    [Stranger],
  ];

  it('is found by name as the store itself finds it', () => {
    const before = asked.map(([target, name]) => store.findExtensions(target, name));
    expect(before).toEqual([
      { cost: 1, access: 'bench.read' },
      { cost: 1, access: 'bench.read' },
      { cost: 2 },
      {},
      { cost: 3 },
      {},
      { class: 'PUBLIC' },
      { class: 'PUBLIC' },
      {},
    ]);
    indexExtensions();
    expect(asked.map(([target, name]) => store.findExtensions(target, name))).toEqual(before);
  });
});
