import type { IndicatorDefinition, IndicatorInputs } from './definition';
import { OF_TASKS } from './task-definition';

const INPUTS: IndicatorInputs = {
  editors: OF_TASKS.inputs.editors,
  guard: {
    zh: '同一部门同名任务在90天（区里另有规定的从其规定）内分批发往不同社区的，并为一项原始任务；再发到同一社区的另计一项；所有分解任务不论何时下达，都计在原始任务首次收到的期间；结账后补登、撤销导入的，结账时的数并列给出',
    en: 'What a department puts under one title in lots to different communities within 90 days, or as long as the district’s own rule says, is one original; what reaches a community again is another; parts count in the period in which the original was first received, whenever they come; what was entered late or undone after the close stands beside the figure',
  },
};

const OF_CASCADE = { ...OF_TASKS, inputs: INPUTS, dimensions: ['department'] } as const;

const ORIGINALS = {
  zh: '期内首次收到的部门原始任务',
  en: 'Originals of departments that were first received in the period',
};

/** Indicators of how tasks of departments are handed down. @source requirements.md M50 */
export const CASCADE_INDICATORS = {
  cascadeSpread: {
    ...OF_CASCADE,
    code: 'cascadeSpread',
    name: { zh: '层层下派倍数', en: 'Tasks per original' },
    unit: 'tasks',
    measure: 'average',
    numerator: {
      zh: '这些原始任务落到社区的任务',
      en: 'Tasks at communities that came of them',
    },
    denominator: ORIGINALS,
    formula: {
      zh: '落到社区的任务 ÷ 部门原始任务；一项任务发到164个社区即为164',
      en: 'Tasks at communities ÷ originals of departments; one that reaches 164 communities is 164',
    },
    decimalPlaces: 1,
    source: 'requirements.md M50',
  },
  cascadeDepth: {
    ...OF_CASCADE,
    code: 'cascadeDepth',
    name: { zh: '平均分解层级', en: 'Levels of splitting' },
    unit: 'ratio',
    measure: 'average',
    numerator: {
      zh: '这些原始任务下派途中分解的层级之和（每项取最深的一条）',
      en: 'Levels over which they were split on their way down, the deepest of each',
    },
    denominator: ORIGINALS,
    formula: {
      zh: '分解层级之和 ÷ 部门原始任务；部门直接下到社区为0，经街道分解一次为1',
      en: 'Levels ÷ originals of departments; 0 where a department puts it to communities itself, 1 where a subdistrict splits it once',
    },
    decimalPlaces: 2,
    source: 'requirements.md M50',
  },
  assigningDepartments: {
    ...OF_CASCADE,
    code: 'assigningDepartments',
    name: { zh: '下派部门数', en: 'Departments that hand down' },
    unit: 'departments',
    measure: 'count',
    dimensions: [],
    numerator: {
      zh: '期内有原始任务落到辖区社区的部门，一个部门计一个',
      en: 'Departments of which originals reached communities of the place in the period, each once',
    },
    denominator: null,
    formula: {
      zh: '按部门去重；须为整月的期间',
      en: 'Distinct departments; for periods of whole months',
    },
    decimalPlaces: 0,
    source: 'requirements.md M50',
  },
} as const satisfies Readonly<Record<string, IndicatorDefinition>>;

/** Code of an indicator of the cascade. @source see {@link CASCADE_INDICATORS} */
export type CascadeIndicatorCode = keyof typeof CASCADE_INDICATORS;
