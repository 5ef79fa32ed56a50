import { planReporting } from './plan-reporting';

const plan = planReporting('seed');
const known = new Set([...plan.elements, ...plan.proposed].map(({ code }) => code));

it('asks only for elements of the dictionary, and keeps households apart', () => {
  for (const { elements } of plan.demands) expect(elements.filter((code) => !known.has(code))).toEqual([]);
  expect(new Set(plan.households.map(({ household }) => household)).size).toBe(plan.households.length);
});

it('has a form of fourteen items of which three are new', () => {
  const proposed = new Set(plan.proposed.map(({ code }) => code));
  const last = plan.demands.at(-1)?.elements ?? [];
  expect([last.length, last.filter((code) => proposed.has(code)).length]).toEqual([14, 3]);
});

it('asks for some of what was filled in before', () => {
  const [first] = plan.demands;
  const again = plan.earlier.elements.filter((code) => first?.elements.includes(code));
  expect(again.length).toBeGreaterThan(0);
  expect(again.length).toBeLessThan(first?.elements.length ?? 0);
  expect(plan.earlier.statedOn < plan.statedOn).toBe(true);
});

it('is the same whenever it is planned', () => expect(planReporting('seed')).toEqual(plan));
