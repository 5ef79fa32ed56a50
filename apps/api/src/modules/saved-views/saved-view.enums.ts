import { domainEnum } from '../../platform/graphql/domain-enum';

/** Whose views a list has. */
export type SavedViewOwner = 'own' | 'colleagues';

export const SavedViewOwnerEnum = domainEnum<SavedViewOwner>({
  name: 'SavedViewOwner',
  description: 'Whose saved views.',
  values: {
    own: 'Your own, in your order (我的视图).',
    colleagues: 'Those that colleagues who read over the same division as you share, by name (同事共享).',
  },
});
