export { type FragmentType, makeFragmentData, readFragment } from './__generated__/fragment-masking';
export * from './__generated__/graphql';
