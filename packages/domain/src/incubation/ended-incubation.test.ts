import { endedIncubationRefusal } from './ended-incubation';
import { INCUBATION_STAGES } from './vocabulary';

it('keeps papers and plan as they are once a case has ended, and not before', () => {
  const ended = INCUBATION_STAGES.filter((stage) => endedIncubationRefusal(stage) !== null);
  expect([...ended].sort()).toEqual(['closed', 'refused', 'terminated', 'withdrawn']);
  expect(endedIncubationRefusal('refused')).toEqual({ code: 'incubationCaseEnded', stage: 'refused' });
});
