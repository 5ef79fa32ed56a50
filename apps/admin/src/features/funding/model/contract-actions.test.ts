import { actionOf, isDate, isGrave, statementsOf } from './contract-actions';

it('knows the domain’s action of every value of the API', () => {
  expect(actionOf('START_MIDTERM_REVIEW')).toBe('startMidtermReview');
  expect(actionOf('CLAW_BACK')).toBe('clawBack');
  expect(actionOf('NOTHING')).toBeUndefined();
});

it('asks for what must be stated and not for what the records say', () => {
  expect(statementsOf('sign')).toEqual(['signedOn']);
  expect(statementsOf('approve')).toEqual(['minutes', 'noticeEndsOn']);
  expect(statementsOf('clawBack')).toEqual(['reason', 'clawbackAmount']);
  expect(statementsOf('accept')).toEqual([]);
  expect([isDate('signedOn'), isDate('reason')]).toEqual([true, false]);
  expect([isGrave('terminate'), isGrave('start')]).toEqual([true, false]);
});
