import { dueIncubationActions, incubationActionsOf } from './incubation-states';
import { INCUBATION_END_STAGES, INCUBATION_STAGES } from './vocabulary';

it.each([
  ['screening', ['passScreening']],
  ['incubating', ['startMidterm', 'applyForExit']],
  ['exitReview', ['continueIncubation', 'graduate']],
  ['rectifying', ['acceptRectification']],
] as const)('leads on from %s by what the road asks for, and never by leaving it', (stage, actions) => {
  expect(dueIncubationActions(stage)).toEqual(actions);
});

it('leads on from every stage that does not end a case, by actions of that stage', () => {
  for (const stage of INCUBATION_STAGES) {
    const ahead = dueIncubationActions(stage);
    expect([stage, ahead.length > 0]).toEqual([stage, !INCUBATION_END_STAGES.includes(stage)]);
    expect(incubationActionsOf(stage)).toEqual(expect.arrayContaining([...ahead]));
  }
});
