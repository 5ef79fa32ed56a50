export { accepted, assertNever, refused, type Result } from './result';
export type { BilingualText } from './bilingual';
export {
  actionsFrom,
  isStated,
  type Transition,
  transitionRefusal,
  type TransitionRefusal,
  type Transitions,
} from './transition';
