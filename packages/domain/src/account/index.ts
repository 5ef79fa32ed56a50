export { CONFIRMATION_RULES, type ConfirmationRules, isConfirmationDue } from './confirmation';
