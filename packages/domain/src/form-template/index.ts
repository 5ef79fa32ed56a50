export {
  FORM_SUBJECTS,
  type FormFacts,
  type FormSubject,
  type StatedPlaceholder,
  type Placeholder,
  PLACEHOLDERS,
  placeholdersOf,
  unknownPlaceholders,
} from './placeholders';
