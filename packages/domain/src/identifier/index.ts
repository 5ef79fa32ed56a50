export {
  type CommunityCodeKind,
  type DivisionCode,
  type DivisionCodeLevel,
  type DivisionCodeRefusal,
  type DivisionCodeText,
  parseDivisionCode,
  type SubdistrictCodeKind,
} from './division-code';
export { fenOfMoney, moneyOfFen, type MoneyRefusal, type MoneyText, parseMoney } from './money';
export { parsePersonName, type PersonNameRefusal, type PersonNameText } from './person-name';
export { parseMobile, parsePhone, type Phone, type PhoneRefusal, type PhoneText } from './phone';
export {
  parseResidentId,
  type ResidentId,
  type ResidentIdHolder,
  type ResidentIdRefusal,
  type ResidentIdText,
} from './resident-id';
export {
  checkText,
  compactIdentifier,
  isWellFormedText,
  type MalformedText,
  type TextFlag,
  toFullWidth,
  toHalfWidth,
  withoutInvisible,
} from './text';
export {
  parseUnifiedSocialCreditCode,
  type RegisteredLegalForm,
  type UnifiedSocialCreditCode,
  type UnifiedSocialCreditCodeRefusal,
  type UnifiedSocialCreditCodeText,
} from './unified-social-credit-code';
