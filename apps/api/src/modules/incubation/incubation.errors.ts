import { type IncubationRefusal, type IncubationRuleRefusal, refusalSentence } from '@weizhi/domain';
import type { ClassType } from 'type-graphql';
import { Refusal, RefusalType } from '../../platform/errors/refusal';
import { enumName } from '../../platform/graphql/domain-enum';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** When each rule refuses: the description of its refusal in the schema. Its words are the domain's. */
const WHEN: Readonly<Record<IncubationRuleRefusal['code'], string>> = {
  incubationActionNotAllowed: 'the stage of the case does not allow the action.',
  incubationStatementMissing: 'the action needs a reason, a ground or months that were not stated.',
  incubationDocumentsMissing: 'papers that the action asks for are not filed; the message names all of them.',
  incubationPapersComplete: 'a correction is asked for although no paper is missing.',
  incubationCorrectionUsed: 'the one notice of missing papers (一次性告知) was given already.',
  panelIncomplete: 'score sheets are missing, or there are fewer than the procedure asks for.',
  panelScoreBelowPassLine: 'the mean of the panel lies below the pass line.',
  publicNoticeAbsent: 'there was no public notice.',
  publicNoticeRunning: 'the public notice has not ended.',
  publicNoticeBadLength: 'a public notice would be shorter or longer than the programme allows.',
  objectionOpen: 'an objection to the notice is not decided.',
  objectionUpheld: 'an objection to the notice was upheld.',
  agreementUnsigned: 'a party has not signed the agreement.',
  developmentPlanEmpty: 'there is no development plan.',
  developmentPlanOpen: 'items of the development plan are open.',
  midtermNotPassed: 'the mid-term review was not passed yet.',
  midtermPassedAlready: 'the mid-term review was passed already.',
  extensionUsed: 'the case was extended already as often as the programme allows.',
  extensionTooLong: 'the extension is longer than the programme allows.',
  exitCriteriaUnmet:
    'a mandatory exit criterion does not hold today, because its document is missing, not verified or expired.',
  exitEvidenceExpired:
    'all that keeps a case from graduating is that documents have run out; the message names the first and its day.',
  handOverListMissing: 'a group would leave without a hand-over list.',
  followUpIncomplete: 'visits of the follow-up year are missing.',
  assessorConflictUndeclared: 'the assessor scores before the statement on conflicts of interest.',
  assessorConflicted: 'an assessor with a conflict of interest would score.',
  scoreSheetSubmitted: 'the score sheet was handed in already.',
  scoreItemMissing: 'an item of the score sheet has no points.',
  scoreOutOfRange: 'points are not whole or lie outside the range of their item.',
  incubationCaseEnded: 'papers or plan of a case that has ended would be changed.',
  programmeRulesBroken: 'the rules of the programme contradict themselves.',
};

/** Makes the refusal type of a rule, named after its code. */
function refusalOfRule(code: IncubationRuleRefusal['code']): ClassType<Refusal<Sentence>> {
  class RuleRefused extends Refusal<Sentence> {}
  Object.defineProperty(RuleRefused, 'name', { value: code.charAt(0).toUpperCase() + code.slice(1) });
  RefusalType({
    code: enumName(code),
    description: `Returned when ${WHEN[code]}`,
    // The sentence is formed from the domain's text and the facts, in both languages.
    zh: '按孵化规则不能办理：{zh}',
    en: 'The rules of incubation do not allow it. {en}',
  })(RuleRefused);
  return RuleRefused;
}

const CODES = Object.keys(WHEN) as IncubationRuleRefusal['code'][];
const REFUSALS = new Map(CODES.map((code) => [code, refusalOfRule(code)]));

/** The refusal of a rule, as an answer of a command. */
export function incubationRefusal(refusal: IncubationRuleRefusal): object {
  return new (typeOfRule(refusal.code))(refusalSentence(refusal));
}

/** The refusal types of some rules, for the answer of a command. */
export function refusalTypes(...codes: readonly IncubationRuleRefusal['code'][]): ClassType[] {
  return codes.map(typeOfRule);
}

/** Every rule that may stop a step of a case. */
export const STEP_RULES: readonly IncubationRefusal['code'][] = CODES.slice(
  0,
  CODES.indexOf('followUpIncomplete') + 1,
).filter((code): code is IncubationRefusal['code'] => code !== 'publicNoticeBadLength');

function typeOfRule(code: IncubationRuleRefusal['code']): new (facts: Sentence) => Refusal<Sentence> {
  const type = REFUSALS.get(code);
  if (!type) throw new Error(`No refusal for ${code}`);
  return type;
}
