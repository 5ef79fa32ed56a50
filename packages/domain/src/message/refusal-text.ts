import type { BilingualText } from '../shared';
import { ACCOUNTS_REFUSAL_TEXTS } from './accounts-refusal-texts';
import { ACTIVITY_REFUSAL_TEXTS } from './activity-refusal-texts';
import { APPEAL_REFUSAL_TEXTS } from './appeal-refusal-texts';
import { ADMISSION_REFUSAL_TEXTS } from './admission-refusal-texts';
import { ASSESSMENT_REFUSAL_TEXTS, RUBRIC_REFUSAL_TEXTS } from './assessment-refusal-texts';
import { BALLOT_REFUSAL_TEXTS, OWNERS_COMMITTEE_REFUSAL_TEXTS } from './ballot-refusal-texts';
import { CELL_REFUSAL_TEXTS } from './cell-refusal-texts';
import { CORRECTION_REFUSAL_TEXTS } from './correction-refusal-texts';
import { EVIDENCE_REFUSAL_TEXTS } from './evidence-refusal-texts';
import { FACT_LABELS } from './fact-labels';
import { FUNDING_REFUSAL_TEXTS } from './funding-refusal-texts';
import { IDENTIFIER_REFUSAL_TEXTS } from './identifier-refusal-texts';
import { INCUBATION_REFUSAL_TEXTS } from './incubation-refusal-texts';
import { INSPECTION_REFUSAL_TEXTS } from './inspection-refusal-texts';
import { MANDATE_REFUSAL_TEXTS } from './mandate-refusal-texts';
import { MERGING_REFUSAL_TEXTS } from './merging-refusal-texts';
import { MATTER_REFUSAL_TEXTS } from './matter-refusal-texts';
import { BURDEN_REPORT_REFUSAL_TEXTS } from './burden-report-refusal-texts';
import {
  PARTICIPATION_CORRECTION_REFUSAL_TEXTS,
  PARTICIPATION_REFUSAL_TEXTS,
} from './participation-refusal-texts';
import { PLAQUE_REFUSAL_TEXTS } from './plaque-refusal-texts';
import { ELECTION_REFUSAL_TEXTS } from './election-refusal-texts';
import { PROJECT_VOTE_REFUSAL_TEXTS } from './project-vote-refusal-texts';
import { RECORDED_GRADE_REFUSAL_TEXTS } from './recorded-grade-refusal-texts';
import { REGISTRATION_REFUSAL_TEXTS } from './registration-refusal-texts';
import { REVEAL_REFUSAL_TEXTS } from './reveal-refusal-texts';
import { REPORTING_REFUSAL_TEXTS } from './reporting-refusal-texts';
import { RULE_SET_REFUSAL_TEXTS } from './rule-set-refusal-texts';
import { ALERT_REFUSAL_TEXTS } from './alert-refusal-texts';
import { SNAPSHOT_REFUSAL_TEXTS } from './snapshot-refusal-texts';
import { TASK_REFUSAL_TEXTS } from './task-refusal-texts';
import type { RefusalText, RefusalTexts, RuleRefusal } from './refusal-types';
import { SURVEY_REFUSAL_TEXTS } from './survey-refusal-texts';
import { TIME_USE_REFUSAL_TEXTS } from './time-use-refusal-texts';

const DAY_FACT = /On$|^validTo$/u;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** The one table from code to text. @source decision record 0014 */
export const REFUSAL_TEXTS: RefusalTexts<RuleRefusal> = {
  ...IDENTIFIER_REFUSAL_TEXTS,
  ...CELL_REFUSAL_TEXTS,
  ...MATTER_REFUSAL_TEXTS,
  ...BURDEN_REPORT_REFUSAL_TEXTS,
  ...PARTICIPATION_REFUSAL_TEXTS,
  ...PARTICIPATION_CORRECTION_REFUSAL_TEXTS,
  ...PLAQUE_REFUSAL_TEXTS,
  ...INSPECTION_REFUSAL_TEXTS,
  ...ACTIVITY_REFUSAL_TEXTS,
  ...MANDATE_REFUSAL_TEXTS,
  ...ADMISSION_REFUSAL_TEXTS,
  ...TASK_REFUSAL_TEXTS,
  ...FUNDING_REFUSAL_TEXTS,
  ...ACCOUNTS_REFUSAL_TEXTS,
  ...INCUBATION_REFUSAL_TEXTS,
  ...REGISTRATION_REFUSAL_TEXTS,
  ...BALLOT_REFUSAL_TEXTS,
  ...ELECTION_REFUSAL_TEXTS,
  ...PROJECT_VOTE_REFUSAL_TEXTS,
  ...OWNERS_COMMITTEE_REFUSAL_TEXTS,
  ...RUBRIC_REFUSAL_TEXTS,
  ...ASSESSMENT_REFUSAL_TEXTS,
  ...APPEAL_REFUSAL_TEXTS,
  ...RECORDED_GRADE_REFUSAL_TEXTS,
  ...EVIDENCE_REFUSAL_TEXTS,
  ...CORRECTION_REFUSAL_TEXTS,
  ...MERGING_REFUSAL_TEXTS,
  ...REVEAL_REFUSAL_TEXTS,
  ...REPORTING_REFUSAL_TEXTS,
  ...RULE_SET_REFUSAL_TEXTS,
  ...ALERT_REFUSAL_TEXTS,
  ...SNAPSHOT_REFUSAL_TEXTS,
  ...SURVEY_REFUSAL_TEXTS,
  ...TIME_USE_REFUSAL_TEXTS,
};

/** The text of a refusal with its facts filled in. @source decision record 0014 */
export function refusalText(refusal: RuleRefusal): RefusalText {
  const { problem, fix } = REFUSAL_TEXTS[refusal.code];
  return { problem: filledText(problem, refusal), fix: filledText(fix, refusal) };
}

/** Problem and cure in one sentence each: `…。怎么改：…。` @source decision record 0014 */
export function refusalSentence(refusal: RuleRefusal): BilingualText {
  const { problem, fix } = refusalText(refusal);
  return { zh: `${problem.zh}怎么改：${fix.zh}`, en: `${problem.en} How to fix: ${fix.en}` };
}

/** Whether a code has a text in the table. @source decision record 0014 */
export function isRuleRefusalCode(code: string): code is RuleRefusal['code'] {
  return Object.hasOwn(REFUSAL_TEXTS, code);
}

/** Puts facts into a text: `{name}` becomes the fact of that name, codes become their labels, lists are joined. @source decision record 0014 */
export function filledText(text: BilingualText, facts: object): BilingualText {
  const fill = (template: string, language: keyof BilingualText): string =>
    template.replace(/\{(\w+)\}/gu, (_, name: string) => {
      const fact: unknown = Object.entries(facts).find(([key]) => key === name)?.[1];
      return factText(name, fact, language);
    });
  return { zh: fill(text.zh, 'zh'), en: fill(text.en, 'en') };
}

function factText(name: string, fact: unknown, language: keyof BilingualText): string {
  if (Array.isArray(fact)) return listText(name, fact, language);
  if (typeof fact === 'number') return String(fact);
  if (typeof fact === 'string') return FACT_LABELS[name]?.[fact]?.[language] ?? dayText(name, fact, language);
  return language === 'zh' ? '不限' : 'no limit';
}

/** Days that a rule names are written as people write them; what somebody typed is repeated as typed. */
function dayText(name: string, fact: string, language: keyof BilingualText): string {
  const [, year, month, day] = (DAY_FACT.test(name) && DAY.exec(fact)) || [];
  return language === 'zh' && year ? `${year}年${Number(month)}月${Number(day)}日` : fact;
}

function listText(name: string, facts: readonly unknown[], language: keyof BilingualText): string {
  if (facts.length === 0) return language === 'zh' ? '（无）' : '(none)';
  return facts.map((each) => factText(name, each, language)).join(language === 'zh' ? '、' : ', ');
}
