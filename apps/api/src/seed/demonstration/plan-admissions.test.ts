import {
  addWorkingDays,
  ADMISSION_RULES,
  ADMISSION_TRANSITIONS,
  classifyTask,
  isoDate,
  RESEMBLANCE_RULES,
  workingDayCalendar,
} from '@weizhi/domain';
import { planAdmissions } from './plan-admissions';
import { planMandates } from './plan-mandates';

const plans = planAdmissions();
const list = planMandates().find(({ title }) => title === '居委会职责清单（2026年版）');

it.each(plans.map((plan) => [plan.title, plan] as const))(
  'plans %s as the rules would have it',
  (_, plan) => {
    const { title, content, startsOn, state, submittedOn, fundsAmount, kind, emergency } = plan;
    if (!list?.validFrom) throw new Error('There is no list in force');
    const edition = { ...list, validFrom: list.validFrom };
    const found = classifyTask(
      edition,
      { title, content, citedItem: null },
      { day: isoDate(startsOn), rules: RESEMBLANCE_RULES },
    );
    const finding = found.ok ? found.value.finding : found.refusal.code;
    expect([title, state === 'released', finding === 'assistDuty' || finding === 'statutoryDuty']).toEqual([
      title,
      state === 'released',
      state === 'released',
    ]);
    if (submittedOn === null) return;
    // No department asks for what it has no funds for, and nobody but an emergency comes late.
    if (ADMISSION_RULES.fundedKinds.includes(kind)) expect(Number(fundsAmount)).toBeGreaterThan(0);
    const earliest = addWorkingDays(
      isoDate(submittedOn),
      ADMISSION_RULES.applyAheadDays,
      workingDayCalendar([]),
    );
    expect(emergency !== null || startsOn >= earliest.date).toBe(true);
  },
);

it('has something in every state that a panel or a community has to do with', () => {
  const states = new Set(plans.map(({ state }) => state));
  expect([...states].sort()).toEqual(
    ['admitted', 'hearing', 'refused', 'released', 'review', 'selfUndertaken', 'volunteersSought'].sort(),
  );
  for (const { decision, state } of plans)
    if (decision) expect(ADMISSION_TRANSITIONS[decision.action].to).toBe(state);
});
