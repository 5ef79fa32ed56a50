import fc from 'fast-check';
import { addDays, isoDate } from '../calendar';
import { classifyTask, type ClassifiedTask, type MandateListEdition } from './classify-task';
import type { MandateItem } from './mandate-edition';
import { RESEMBLANCE_RULES, resemblances } from './resemblance';

const START = isoDate('2026-01-01');
const END = isoDate('2026-12-31');
const on = { day: isoDate('2026-06-30'), rules: RESEMBLANCE_RULES };

const item = (
  code: string,
  mandateClass: MandateItem['mandateClass'],
  words: readonly string[],
): MandateItem => ({
  code,
  mandateClass,
  name: words[0] ?? '',
  keywords: words.slice(1),
  legalBasis: '文',
  department: null,
  leadDays: null,
});

const ITEMS = [
  item('L01', 'statutoryDuty', ['调解民间纠纷，促进邻里和睦', '民间纠纷']),
  item('X01', 'assistDuty', ['协助做好高龄老人津贴申请的核实', '高龄津贴', '尊老金']),
  item('X02', 'assistDuty', ['协助开展流动人口信息登记', '流动人口']),
  item('F01', 'prohibited', ['招商引资、协税护税任务', '招商引资', '协税护税']),
  item('F02', 'prohibited', ['出具无违法犯罪记录证明', '犯罪记录证明']),
];
const EDITION: MandateListEdition = {
  body: 'residentsCommittee',
  validFrom: START,
  validTo: END,
  items: ITEMS,
};

const task = (title: string, over: Partial<ClassifiedTask> = {}): ClassifiedTask => ({
  title,
  content: '',
  citedItem: null,
  ...over,
});
const text = fc
  .array(fc.constantFrom('高龄', '津贴', '招商', '引资', '流动人口', '核实', '，', '社区', '统计', '2026'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const anyTask = fc.record({
  title: text,
  content: text,
  citedItem: fc.option(fc.constantFrom('L01', 'X01', 'X02', 'F01')),
});

describe('a task held against a list', () => {
  it.each<[ClassifiedTask, object]>([
    [
      task('关于核实高龄津贴发放对象的通知'),
      { finding: 'assistDuty', item: { code: 'X01' }, foundBy: 'resemblance' },
    ],
    [
      task('报送一季度情况', { content: '请各社区上报招商引资线索不少于3条' }),
      { finding: 'prohibited', item: { code: 'F01' }, foundBy: 'resemblance' },
    ],
    [task('上报宠物饲养底数'), { finding: 'offList', item: null, foundBy: 'nothing' }],
    [
      task('上门入户', { citedItem: 'X02' }),
      { finding: 'assistDuty', item: { code: 'X02' }, foundBy: 'citation' },
    ],
    [
      task('招商引资', { citedItem: 'X02' }),
      { finding: 'prohibited', item: { code: 'F01' }, foundBy: 'resemblance' },
    ],
  ])('%j is found as it should be', (given, found) => {
    expect(classifyTask(EDITION, given, on)).toMatchObject({ ok: true, value: found });
  });

  it('is refused with its own code on a day outside the list, and when it cites what the list does not have', () => {
    fc.assert(
      fc.property(anyTask, fc.integer({ min: -500, max: 900 }), (given, days) => {
        const day = addDays(START, days);
        const outcome = classifyTask(EDITION, given, { ...on, day });
        expect(outcome.ok).toBe(day >= START && day <= END);
        if (!outcome.ok)
          expect(outcome.refusal).toMatchObject({ code: 'noMandateListInForce', askedOn: day });
      }),
    );
    expect(classifyTask(EDITION, task('登记', { citedItem: 'X99' }), on)).toMatchObject({
      refusal: { code: 'mandateItemUnknown', itemCode: 'X99' },
    });
  });

  it('depends on edition, task and day alone: not on the order of items, nor on the day within the span', () => {
    fc.assert(
      fc.property(
        anyTask,
        fc.shuffledSubarray(ITEMS, { minLength: ITEMS.length }),
        fc.nat(364),
        (given, items, days) => {
          const first = classifyTask(EDITION, given, on);
          expect(classifyTask({ ...EDITION, items }, given, { ...on, day: addDays(START, days) })).toEqual(
            first,
          );
        },
      ),
    );
  });

  it('is found as prohibited whatever it cites, and however else it is worded', () => {
    fc.assert(
      fc.property(anyTask, (given) => {
        const bare = classifyTask(EDITION, { ...given, citedItem: null }, on);
        const cited = classifyTask(EDITION, given, on);
        const isProhibited = (outcome: typeof bare): boolean =>
          outcome.ok && outcome.value.finding === 'prohibited';
        if (isProhibited(bare)) expect(isProhibited(cited)).toBe(true);
        const longer = { ...given, content: `${given.content}。并报送招商引资线索` };
        expect(isProhibited(classifyTask(EDITION, longer, on))).toBe(true);
      }),
    );
  });

  it('keeps its finding when a list gains an item that has nothing to do with it', () => {
    const foreign = item('X90', 'assistDuty', ['甲骨文缩微胶片', '甲骨文']);
    fc.assert(
      fc.property(anyTask, (given) => {
        expect(classifyTask({ ...EDITION, items: [...ITEMS, foreign] }, given, on)).toEqual(
          classifyTask(EDITION, given, on),
        );
      }),
    );
  });
});

describe('resemblance', () => {
  it('does not mind width, spaces, punctuation and case', () => {
    const found = resemblances('高 龄、津贴', ITEMS, RESEMBLANCE_RULES);
    expect(found.map(({ item: { code } }) => code)).toEqual(['X01']);
    const words = [item('A', 'assistDuty', ['ＡＰＰ推广', 'app'])];
    expect(resemblances('请推广 App', words, RESEMBLANCE_RULES)).toMatchObject([{ keywords: ['app'] }]);
  });

  it('says why: keywords that stand there, and the share of the name within one clause', () => {
    expect(resemblances('调解民间纠纷', ITEMS, RESEMBLANCE_RULES)).toMatchObject([
      { item: { code: 'L01' }, keywords: ['民间纠纷'], nameShare: 454, score: 954 },
    ]);
    // The words of the name lie in different clauses, and no keyword is there.
    expect(
      resemblances('协助。开展。流动。人口。信息。登记', ITEMS, { ...RESEMBLANCE_RULES, keywordWorth: 0 }),
    ).toEqual([]);
  });

  it('is never more than whole, and ranked', () => {
    fc.assert(
      fc.property(text, (given) => {
        const scores = resemblances(given, ITEMS, RESEMBLANCE_RULES).map(({ score }) => score);
        expect(scores.every((score) => score >= RESEMBLANCE_RULES.shownFrom && score <= 1_000)).toBe(true);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
      }),
    );
  });
});
