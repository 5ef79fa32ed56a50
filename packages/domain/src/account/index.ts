export { CONFIRMATION_RULES, type ConfirmationRules, isConfirmed } from './confirmation';
