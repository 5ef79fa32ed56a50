import {
  advanceMandateEdition,
  classifyTask,
  differenceBetween,
  isoDate,
  mandateItemProblem,
  type MandateSpan,
  RESEMBLANCE_RULES,
  spansOverlap,
} from '@weizhi/domain';
import { type MandatePlan, planMandates } from './plan-mandates';

const plans = planMandates();
const published = plans.filter((plan): plan is MandatePlan & MandateSpan => plan.validFrom !== null);

it('plans lists that the rules would publish, and no two for one day', () => {
  for (const plan of published) {
    const others = published.filter((other) => other !== plan && other.body === plan.body);
    expect(others.some((other) => spansOverlap(plan, other))).toBe(false);
    const { body, items, validFrom, issuingDocument } = plan;
    expect(
      advanceMandateEdition({ state: 'draft', body, items, validFrom: null, others: [] }, 'publish', {
        validFrom,
        issuingDocument: issuingDocument ?? '',
      }),
    ).toMatchObject({ ok: true });
  }
  expect(
    plans.flatMap(({ body, items }) => items.flatMap((item) => mandateItemProblem(body, item) ?? [])),
  ).toEqual([]);
});

it('has as many items as the published lists that it follows, each under its own code', () => {
  const current = plans.find(({ title }) => title === '居委会职责清单（2026年版）')?.items ?? [];
  const count = (wanted: string): number =>
    current.filter(({ mandateClass }) => mandateClass === wanted).length;
  expect([count('statutoryDuty'), count('assistDuty'), count('prohibited')]).toEqual([12, 46, 15]);
  for (const { items } of plans) expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
});

it('shows every kind of difference between its editions', () => {
  const [former, current] = plans;
  const changes = differenceBetween(former?.items ?? [], current?.items ?? []);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['added', 'changed']));
  expect(changes.some((change) => change.kind === 'changed' && change.moved)).toBe(true);
});

it.each([
  ['关于做好2026年高龄津贴对象年审的通知', 'assistDuty', 'X01'],
  ['请各社区每月报送招商引资线索3条', 'prohibited', 'F01'],
  ['关于组织下载注册“城市通”手机应用的通知', 'prohibited', 'F07'],
  ['关于开展居民家庭藏书数量调查的通知', 'offList', null],
] as const)('answers %s with %s', (title, finding, code) => {
  const edition = published.find((plan) => plan.title === '居委会职责清单（2026年版）');
  const found =
    edition &&
    classifyTask(
      edition,
      { title, content: '', citedItem: null },
      { day: isoDate('2026-11-26'), rules: RESEMBLANCE_RULES },
    );
  expect(found).toMatchObject({ value: { finding, item: code === null ? null : { code } } });
});
