import fc from 'fast-check';
import { mayReadScores, type PanelSheet, panelStanding, totalOfScores } from './panel';
import { DEFAULT_PROGRAMME_RULES } from './programme-rules';

const RULES = DEFAULT_PROGRAMME_RULES.panel;
const GOOD = { need: 25, team: 20, plan: 20, boundary: 15 };
const sheet = (assessor: string, total: number | null, conflict: PanelSheet['conflict'] = 'none') => ({
  assessor,
  conflict,
  total,
});

describe('a score sheet', () => {
  it('sums its items', () => {
    expect(totalOfScores(sheet('a', null), RULES.items, GOOD)).toEqual({ ok: true, value: 80 });
  });

  it.each([
    ['before the statement', sheet('a', null, 'undeclared'), GOOD, { code: 'assessorConflictUndeclared' }],
    ['of a conflicted assessor', sheet('a', null, 'conflicted'), GOOD, { code: 'assessorConflicted' }],
    ['handed in twice', sheet('a', 80), GOOD, { code: 'scoreSheetSubmitted' }],
    [
      'with items left out',
      sheet('a', null),
      { need: 25, plan: 20 },
      { code: 'scoreItemMissing', items: ['团队与发起人', '服务边界清楚'] },
    ],
    [
      'above the maximum',
      sheet('a', null),
      { ...GOOD, team: 26 },
      { code: 'scoreOutOfRange', item: '团队与发起人', maximum: 25 },
    ],
    [
      'below nothing',
      sheet('a', null),
      { ...GOOD, need: -1 },
      { code: 'scoreOutOfRange', item: '需求真实、居民欢迎', maximum: 30 },
    ],
    [
      'in parts of a point',
      sheet('a', null),
      { ...GOOD, plan: 20.5 },
      { code: 'scoreOutOfRange', item: '计划可行', maximum: 25 },
    ],
  ] as const)('%s is not taken', (_case, own, scores, refusal) => {
    expect(totalOfScores(own, RULES.items, scores)).toEqual({ ok: false, refusal });
  });
});

describe('a panel', () => {
  it('is complete when everybody without a conflict has handed in and they are enough', () => {
    const three = [sheet('a', 70), sheet('b', 80), sheet('c', 60)];
    expect(panelStanding(three, RULES, 3)).toMatchObject({
      complete: true,
      outcome: { mean: '70.00', passed: true },
    });
    expect(panelStanding([...three, sheet('d', null)], RULES, 3)).toMatchObject({
      complete: false,
      outcome: null,
    });
    expect(panelStanding([...three, sheet('d', null, 'conflicted')], RULES, 3)).toMatchObject({
      complete: true,
      eligible: 3,
    });
    expect(panelStanding(three.slice(1), RULES, 3)).toMatchObject({
      complete: false,
      received: 2,
      minimum: 3,
    });
    expect(panelStanding(three.slice(1), RULES, 2)).toMatchObject({ complete: true });
  });

  it('never counts the sheet of a conflicted assessor', () => {
    const sheets = [sheet('a', 100, 'conflicted'), sheet('b', 59), sheet('c', 60), sheet('d', 60)];
    expect(panelStanding(sheets, RULES, 3).outcome).toMatchObject({ sum: 179, mean: '59.67', passed: false });
  });

  it('leaves out the highest and the lowest from five sheets on', () => {
    const five = [10, 60, 61, 62, 100].map((total, index) => sheet(String(index), total));
    expect(panelStanding(five, RULES, 3).outcome).toEqual({
      sum: 183,
      count: 3,
      mean: '61.00',
      dropped: 2,
      passed: true,
    });
    expect(panelStanding(five, { ...RULES, dropExtremesFrom: null }, 3).outcome).toMatchObject({
      sum: 293,
      mean: '58.60',
      passed: false,
    });
  });

  it('passes exactly at the line and not a hair below', () => {
    const passes = (totals: number[]) =>
      panelStanding(
        totals.map((total, index) => sheet(String(index), total)),
        RULES,
        3,
      ).outcome?.passed;
    expect([passes([60, 60, 60]), passes([60, 60, 59])]).toEqual([true, false]);
  });

  it('stays blind until it is complete', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 8 }),
        (totals) => {
          const sheets = totals.map((total, index) => sheet(String(index), total));
          const standing = panelStanding(sheets, RULES, 3);
          for (const reader of sheets) {
            for (const other of sheets) {
              const sees = mayReadScores(reader.assessor, other, standing);
              expect(sees).toBe(
                reader === other || (totals.length >= 3 && totals.every((total) => total !== null)),
              );
            }
          }
        },
      ),
    );
  });
});
