export { isCommitteeStaffOn, isHeldOn, POST_KINDS, type PostKind, type PostSpan } from './post';
