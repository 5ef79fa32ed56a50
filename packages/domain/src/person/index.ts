export { isCommitteeStaffOn, isHeldOn, POST_KINDS, type PostKind, type PostSpan } from './post';
export {
  MASKED_PARTS,
  type MaskedPart,
  permitReveal,
  REVEAL_RULES,
  type RevealRefusal,
  type RevealRules,
} from './reveal';
