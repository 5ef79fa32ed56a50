import { checkRubric, checkRubricSheet } from '@weizhi/domain';
import { planAssessments } from './plan-assessments';
import { DEMONSTRATION_RUBRIC } from './rubric-profile';

it('has a rubric of 1,000 points that holds together', () => {
  const checked = checkRubric(DEMONSTRATION_RUBRIC);
  expect(checked.ok ? [] : checked.refusal).toEqual([]);
});

it('plans a dozen assessments, the same for the same seed, whose sheets are complete', () => {
  const plans = planAssessments('test');
  expect(plans).toHaveLength(12);
  expect(planAssessments('test')).toEqual(plans);
  for (const { sheets, selfScores } of plans) {
    for (const sheet of [...sheets, selfScores])
      expect(checkRubricSheet(DEMONSTRATION_RUBRIC, sheet, 'complete')).toEqual([]);
  }
});
