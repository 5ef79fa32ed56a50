export { accepted, assertNever, refused, type Result } from './result';
