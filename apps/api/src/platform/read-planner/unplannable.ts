/**
 * Thrown while planning or binding when an operation is for the resolvers: a field nobody annotated, a page size out of
 * range, a forged cursor. Never reaches a caller; the resolvers answer, with their own error when there is one.
 */
export class Unplannable extends Error {}
