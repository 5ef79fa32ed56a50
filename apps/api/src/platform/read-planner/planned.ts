import { Extensions } from 'type-graphql';
import type { ReadAnnotation, ReadExtensions } from './read-annotations';

/** Says beside a field's resolver how the planner reads the field; the resolver stays the truth. */
export function Planned(read: ReadAnnotation): MethodDecorator & PropertyDecorator {
  return Extensions({ read } satisfies ReadExtensions);
}
