import type { RefusalTexts, SurveyRefusal } from './refusal-types';

const SHEET_ADVICE = {
  zh: '对照原始答卷核对后改正这一行。',
  en: 'Check it against the answer sheet and correct the row.',
};

/** Texts for refusals of surveys. @source decision record 0014 */
export const SURVEY_REFUSAL_TEXTS: RefusalTexts<SurveyRefusal> = {
  surveyWithoutItems: {
    problem: { zh: '问卷没有题目。', en: 'The questionnaire has no items.' },
    fix: { zh: '至少写一道题。', en: 'Write one item at least.' },
  },
  surveyItemTwice: {
    problem: { zh: '题号「{item}」用了两次。', en: 'The code “{item}” stands twice.' },
    fix: { zh: '每道题用不同的题号。', en: 'Give each item a code of its own.' },
  },
  surveyItemUnfit: {
    problem: {
      zh: '题目「{item}」的题型与选项不相称。',
      en: 'Kind and options of item “{item}” do not fit.',
    },
    fix: {
      zh: '单选题写两个以上选项；量表题写 2 至 10 个刻度；分钟题两样都不写。',
      en: 'A choice has two options or more, a scale 2 to 10 points, minutes have neither.',
    },
  },
  surveyMotiveWithoutVolunteering: {
    problem: {
      zh: '题目「{item}」问志愿动机，但问卷没有用单选题问是否参加志愿服务。',
      en: 'Item “{item}” asks for a motive, but no choice asks whether one volunteers.',
    },
    fix: {
      zh: '先加一道志愿服务的单选题，第一个选项表示参加过。',
      en: 'Add a choice about volunteering whose first option says yes.',
    },
  },
  surveyPopulationMissing: {
    problem: {
      zh: '按人口加权，但没有人口数。',
      en: 'Weights are to come from a population; there is none.',
    },
    fix: {
      zh: '填写各年龄段、性别的人口数，或选择不加权。',
      en: 'State residents by age band and sex, or choose no weights.',
    },
  },
  surveyPopulationCellTwice: {
    problem: {
      zh: '人口数里有一组年龄段和性别写了两次。',
      en: 'An age band and sex of the population stands twice.',
    },
    fix: { zh: '每组年龄段、性别只写一行。', en: 'State each age band and sex once.' },
  },
  surveyEndsBeforeStart: {
    problem: { zh: '调查结束日期早于开始日期。', en: 'Fieldwork ends before it starts.' },
    fix: { zh: '核对两个日期。', en: 'Check both days.' },
  },
  surveyItemUnknown: {
    problem: { zh: '问卷没有题目「{item}」。', en: 'The questionnaire has no item “{item}”.' },
    fix: { zh: '核对题号；问卷里没有的题不导入。', en: 'Check the code; what was not asked is not taken.' },
  },
  surveyAnswerOutsideScale: {
    problem: {
      zh: '题目「{item}」的答案须是 {lowest} 至 {highest} 的整数。',
      en: 'The answer to “{item}” must be a whole number from {lowest} to {highest}.',
    },
    fix: SHEET_ADVICE,
  },
  surveyMotiveNotAsked: {
    problem: {
      zh: '没有参加志愿服务的人不问动机，题目「{item}」却有答案。',
      en: 'Item “{item}” is asked of volunteers only, yet it is answered.',
    },
    fix: {
      zh: '核对是否参加志愿服务；没有参加的，删去动机的答案。',
      en: 'Check whether the respondent volunteers; if not, leave the motive out.',
    },
  },
  surveySheetBlank: {
    problem: { zh: '这份答卷一道题也没有作答。', en: 'No item of this answer sheet is answered.' },
    fix: {
      zh: '空白答卷不导入；没有作答的人结束录入时计入抽取人数。',
      en: 'Leave blank sheets out; whoever did not answer counts among those drawn.',
    },
  },
  surveyDayOverfull: {
    problem: {
      zh: '这名受访者当天的分钟数合计 {minutes}，一天只有 1440 分钟。',
      en: 'The minutes of this respondent’s day add up to {minutes}; a day has 1440.',
    },
    fix: SHEET_ADVICE,
  },
  surveyMinutesOnSheet: {
    problem: {
      zh: '答卷上已经有题目「{item}」的分钟数，时间日记不能再记一次。',
      en: 'The answer sheet states minutes of “{item}” already; a diary would count them twice.',
    },
    fix: {
      zh: '同一道分钟题只用一种方式录入：要么写在答卷上，要么写在时间日记里。',
      en: 'Enter an item of minutes in one way: on the sheet, or in the diary.',
    },
  },
  surveyWeightMissing: {
    problem: {
      zh: '这份调查的权重随答卷给出，这一行没有权重。',
      en: 'Weights come with the rows; this has none.',
    },
    fix: { zh: '补上权重。', en: 'Fill in the weight.' },
  },
  surveyWeightNotPositive: {
    problem: { zh: '权重必须大于 0。', en: 'The weight is not above 0.' },
    fix: { zh: '改正权重；不合格的受访者不导入。', en: 'Correct it; leave out whoever is not eligible.' },
  },
  surveyFieldworkNotBegun: {
    problem: { zh: '调查从 {startsOn} 开始，作答日期早于这一天。', en: 'Fieldwork starts on {startsOn}.' },
    fix: SHEET_ADVICE,
  },
  surveyFieldworkOver: {
    problem: {
      zh: '调查已于 {endsOn} 结束，之后的答卷不收。',
      en: 'Fieldwork ended on {endsOn}; later answers are not taken.',
    },
    fix: SHEET_ADVICE,
  },
  surveyClosed: {
    problem: { zh: '调查已于 {closedOn} 结束录入。', en: 'The survey was closed on {closedOn}.' },
    fix: {
      zh: '结束录入后不再收答卷，也不再改。',
      en: 'No answers are taken and nothing is changed after that.',
    },
  },
  surveyDrawnTooFew: {
    problem: {
      zh: '抽取 {drawn} 人，其中不合格 {ineligible} 人，收到答卷 {completed} 份，对不上。',
      en: '{drawn} drawn, {ineligible} of them ineligible, do not go with {completed} completed.',
    },
    fix: {
      zh: '抽取人数减去不合格人数，不少于答卷份数。',
      en: 'Drawn less ineligible is at least the completed.',
    },
  },
};
