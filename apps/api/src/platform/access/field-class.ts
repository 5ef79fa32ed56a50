import { Extensions } from 'type-graphql';

/**
 * How closely what a field shows must be kept: `public` may be published, `internal` is for those with the
 * permission, `personal` identifies or describes a person, `sensitive` is personal data of the kinds that the
 * law protects more (party membership, health, minors).
 */
export const FIELD_CLASSES = ['public', 'internal', 'personal', 'sensitive'] as const;

/** One of {@link FIELD_CLASSES}. */
export type FieldClassName = (typeof FIELD_CLASSES)[number];

/** Says the class of a field, or, on an object type, of all its fields that do not say their own. */
export function FieldClass(fieldClass: FieldClassName): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ fieldClass });
}
