import * as matterLabels from './matter-labels';
import { isRuleRefusalCode, REFUSAL_TEXTS, refusalSentence, refusalText } from './refusal-text';
import type { RuleRefusal } from './refusal-types';
import { ACCOUNTS_SAMPLES } from './testing/accounts-samples';
import { ACTIVITY_SAMPLES } from './testing/activity-samples';
import { ALERT_SAMPLES } from './testing/alert-samples';
import { SNAPSHOT_SAMPLES } from './testing/snapshot-samples';
import { ADMISSION_SAMPLES } from './testing/admission-samples';
import { BALLOT_SAMPLES } from './testing/ballot-samples';
import { BURDEN_REPORT_SAMPLES } from './testing/burden-report-samples';
import { CELL_SAMPLES } from './testing/cell-samples';
import { FUNDING_SAMPLES } from './testing/funding-samples';
import { IDENTIFIER_SAMPLES } from './testing/identifier-samples';
import { INCUBATION_SAMPLES } from './testing/incubation-samples';
import { INSPECTION_SAMPLES } from './testing/inspection-samples';
import { MANDATE_SAMPLES } from './testing/mandate-samples';
import { MATTER_SAMPLES } from './testing/matter-samples';
import { ORGANISATION_SAMPLES } from './testing/organisation-samples';
import { PARTICIPATION_CORRECTION_SAMPLES, PARTICIPATION_SAMPLES } from './testing/participation-samples';
import { PERSON_SAMPLES } from './testing/person-samples';
import { PLAQUE_SAMPLES } from './testing/plaque-samples';
import { SURVEY_SAMPLES } from './testing/survey-samples';
import { ELECTION_SAMPLES } from './testing/election-samples';
import { PROJECT_VOTE_SAMPLES } from './testing/project-vote-samples';
import { RATING_SAMPLES } from './testing/rating-samples';
import { REPORTING_SAMPLES } from './testing/reporting-samples';
import { RULE_SET_SAMPLES } from './testing/rule-set-samples';
import { TASK_SAMPLES } from './testing/task-samples';
import { TIME_USE_SAMPLES } from './testing/time-use-samples';

/** One refusal of each code; the compiler refuses a forgotten one. */
const SAMPLES: { readonly [Code in RuleRefusal['code']]: Extract<RuleRefusal, { readonly code: Code }> } = {
  ...ACCOUNTS_SAMPLES,
  ...ACTIVITY_SAMPLES,
  ...ALERT_SAMPLES,
  ...SNAPSHOT_SAMPLES,
  ...ADMISSION_SAMPLES,
  ...BALLOT_SAMPLES,
  ...ELECTION_SAMPLES,
  ...PROJECT_VOTE_SAMPLES,
  ...SURVEY_SAMPLES,
  ...BURDEN_REPORT_SAMPLES,
  ...CELL_SAMPLES,
  ...FUNDING_SAMPLES,
  ...IDENTIFIER_SAMPLES,
  ...INCUBATION_SAMPLES,
  ...INSPECTION_SAMPLES,
  ...MANDATE_SAMPLES,
  ...MATTER_SAMPLES,
  ...ORGANISATION_SAMPLES,
  ...PARTICIPATION_SAMPLES,
  ...PARTICIPATION_CORRECTION_SAMPLES,
  ...PERSON_SAMPLES,
  ...PLAQUE_SAMPLES,
  ...RATING_SAMPLES,
  ...REPORTING_SAMPLES,
  ...RULE_SET_SAMPLES,
  ...TASK_SAMPLES,
  ...TIME_USE_SAMPLES,
};

describe('the text of a refusal', () => {
  it.each(Object.values(SAMPLES))(
    '$code says what is wrong and how to put it right, in both languages',
    (refusal) => {
      const { problem, fix } = refusalText(refusal);
      for (const text of [problem, fix]) {
        expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
        expect(text.en).toMatch(/^[^a-z].*\.$/u);
        expect(text.zh + text.en).not.toMatch(/[{}]|undefined|null|\[object/u);
      }
      const sentence = refusalSentence(refusal);
      expect(sentence.zh).toContain(fix.zh);
      expect(sentence.en).toContain(fix.en);
    },
  );

  it('shows every fact that it names, and labels instead of codes', () => {
    const refused = refusalText(SAMPLES.matterActionNotAllowed);
    expect(refused.problem.zh).toContain(matterLabels.MATTER_STATE_LABELS.returned.zh);
    expect(refused.fix.en).toContain(matterLabels.MATTER_ACTION_LABELS.adjudicate.en);
    expect(refusalText(SAMPLES.communityUnknown).problem.zh).toContain('碧岭社区居委会、碧水社区居委会');
    expect(refusalText(SAMPLES.usccWrongCheckCharacter).problem.en).toContain('“3”');
  });

  it('writes the days of a rule as people do', () => {
    const { problem } = refusalText(SAMPLES.publicNoticeRunning);
    expect(problem).toEqual({
      zh: '公示到 2026年3月17日 为止，尚未期满。',
      en: 'The notice runs to the end of 2026-03-17.',
    });
  });

  it('leaves no placeholder that no fact fills', () => {
    for (const refusal of Object.values(SAMPLES)) {
      const { problem, fix } = REFUSAL_TEXTS[refusal.code];
      const named = [problem.zh, problem.en, fix.zh, fix.en].flatMap(
        (text) => text.match(/(?<=\{)\w+(?=\})/gu) ?? [],
      );
      expect({ code: refusal.code, unknown: named.filter((name) => !Object.hasOwn(refusal, name)) }).toEqual({
        code: refusal.code,
        unknown: [],
      });
    }
  });

  it('repeats nothing of a person', () => {
    for (const code of [
      'residentIdWrongCheckCharacter',
      'phoneUnknownForm',
      'cellHoldsTwoPeople',
      'personNameBadCharacter',
    ] as const) {
      expect(
        Object.keys(SAMPLES[code]).filter((fact) => !['code', 'position', 'length'].includes(fact)),
      ).toEqual([]);
    }
  });

  it('is known by its code', () => {
    expect([isRuleRefusalCode('usccBadLength'), isRuleRefusalCode('toString')]).toEqual([true, false]);
  });
});
