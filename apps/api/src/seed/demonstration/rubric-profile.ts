import { DEFAULT_APPEAL_RULES, type Rubric, type RubricNode } from '@weizhi/domain';

type Leaf = readonly [title: string, points: number, evidence: string | null];

/** Families of the demonstration's rubric: 1,000 points with Party building, and 30 of bonus. */
const FAMILIES: readonly (readonly [title: string, leaves: readonly Leaf[]])[] = [
  [
    '党的建设',
    [
      ['党组织应建尽建', 60, '党组织批复'],
      ['党建与业务融合', 40, '活动记录'],
    ],
  ],
  [
    '基础条件',
    [
      ['法人资格与章程', 40, '登记证书'],
      ['登记与备案变更', 30, null],
      ['年度检查', 30, '年检结论'],
    ],
  ],
  [
    '内部治理',
    [
      ['组织机构与换届', 90, '会议纪要'],
      ['人力资源', 80, null],
      ['财务资产管理', 120, '审计报告'],
      ['档案证章管理', 60, null],
    ],
  ],
  [
    '工作绩效',
    [
      ['服务居民', 150, '项目总结'],
      ['信息公开', 80, '公开截图'],
      ['诚信建设', 120, null],
    ],
  ],
  [
    '社会评价',
    [
      ['服务对象评价', 60, '满意度调查'],
      ['主管单位评价', 40, null],
    ],
  ],
  ['加分项', [['获得表彰', 30, null]]],
];

const points = (whole: number): number => whole * 100;

function nodesOf(): RubricNode[] {
  return FAMILIES.flatMap(([title, leaves], index) => {
    const code = String(index + 1);
    const maximum = points(leaves.reduce((sum, [, leaf]) => sum + leaf, 0));
    const family = { code, parent: null, title, maximum, bonus: title.startsWith('加分'), evidence: [] };
    return [
      family,
      ...leaves.map(([leaf, most, evidence], at) => ({
        ...{
          code: `${code}.${String(at + 1)}`,
          parent: code,
          title: leaf,
          maximum: points(most),
          bonus: false,
        },
        evidence: evidence === null ? [] : [{ code: '1', title: evidence, required: true }],
      })),
    ];
  });
}

/** The rubric of the demonstration, an example and nobody's rules. */
export const DEMONSTRATION_RUBRIC: Rubric = {
  nodes: nodesOf(),
  rules: {
    total: points(1_000),
    bonusCap: points(30),
    totalCap: points(1_000),
    bands: [
      { grade: 'a5', from: points(950) },
      { grade: 'a4', from: points(900) },
      { grade: 'a3', from: points(800) },
      { grade: 'a2', from: points(700) },
      { grade: 'a1', from: points(600) },
    ],
    missingEvidence: 'notCounted',
    leastAssessors: 2,
    dropExtremes: true,
    noticeDays: 7,
    appeal: DEFAULT_APPEAL_RULES,
    validYears: 5,
  },
};
