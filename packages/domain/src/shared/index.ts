export { accepted, assertNever, refused, type Result } from './result';
export type { BilingualText } from './bilingual';
