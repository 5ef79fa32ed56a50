export {
  type ClassifiedTask,
  classifyTask,
  type MandateItemUnknown,
  type MandateListEdition,
  type TaskClassification,
} from './classify-task';
export {
  differenceBetween,
  MANDATE_WORDINGS,
  type MandateItemChange,
  type MandateWording,
} from './edition-difference';
export {
  editionInForce,
  isInForceOn,
  type MandateQuestion,
  type NoMandateList,
  type PlacedEdition,
} from './edition-in-force';
export { isWithinKeywordLimits, readKeywords } from './keywords';
export {
  advanceMandateEdition,
  availableEditionActions,
  MANDATE_EDITION_ACTIONS,
  MANDATE_EDITION_STATES,
  MANDATE_EDITION_TRANSITIONS,
  type MandateEditionAction,
  type MandateEditionFacts,
  type MandateEditionPosition,
  type MandateEditionRefusal,
  type MandateEditionState,
  type MandateItem,
  mandateItemProblem,
  type MandateItemRefusal,
  type MandateSpan,
  precedingEdition,
  type PublishedEdition,
  spansOverlap,
} from './mandate-edition';
export { type Resemblance, RESEMBLANCE_RULES, resemblances, type ResemblanceRules } from './resemblance';
export {
  divisionKindsWith,
  governingMandateBody,
  graverFinding,
  isPermittedFinding,
  MANDATE_BODIES,
  MANDATE_CLASSES,
  MANDATE_FINDINGS,
  type MandateBody,
  type MandateClass,
  MANDATE_LIMITS,
  mandateClassesOf,
  type MandateFinding,
} from './vocabulary';
