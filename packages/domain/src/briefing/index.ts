export {
  type Briefing,
  BRIEFING_RULE,
  type BriefingSection,
  type BriefingFacts,
  type BriefingFigure,
  type BriefingOrigin,
  type BriefingPart,
  type BriefingRule,
  type BriefingSentence,
  type BriefingSource,
} from './briefing-facts';
export { sentenceText, writeBriefing } from './write-briefing';
