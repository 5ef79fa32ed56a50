import { PROJECT_BALLOT_METHOD_LABELS, PROJECT_SELECTION_RULE_LABELS } from '@weizhi/domain';
import { type ImportColumn, labelledEntries } from '../../../platform/imports';
import { MONEY, ofSection, text, WHOLE } from './column-kinds';
import { BALLOT_COLUMNS, PROJECT_COLUMNS } from './project-and-ballot-columns';

const OF_ROWS: readonly ImportColumn[] = [
  {
    key: 'section',
    header: { zh: '行的内容', en: 'Row is of' },
    aliases: ['section'],
    type: {
      kind: 'dictionary',
      entries: [
        { code: 'vote', label: '投票', aliases: ['META', 'vote'] },
        { code: 'project', label: '项目', aliases: ['PROJECTS', 'project'] },
        { code: 'ballot', label: '选票', aliases: ['VOTES', 'ballot'] },
      ],
    },
    required: true,
    example: '项目',
    help: {
      zh: '先写一行投票，再逐行写项目，最后逐行写选票',
      en: 'One row for the vote, then one for each project, then one for each ballot',
    },
  },
  {
    key: 'vote',
    header: { zh: '投票代号', en: 'Vote' },
    aliases: ['vote_key'],
    type: text(200),
    required: true,
    example: '德民社区/2026',
    help: { zh: '同一次投票的各行写同一个代号', en: 'The same for all rows of one vote' },
  },
  ofSection(
    'record',
    { zh: '项目号或选票号', en: 'Number of project or ballot' },
    {
      aliases: ['record'],
      type: text(60),
      example: '3',
      help: { zh: '投票那一行不填；选票号不写姓名', en: 'Empty for the vote; never the name of a voter' },
    },
  ),
];

const OF_VOTES: readonly ImportColumn[] = [
  ofSection(
    'community',
    { zh: '社区', en: 'Community' },
    {
      aliases: ['所属社区', '社区名称'],
      type: { kind: 'lookup', lookup: 'community' },
      example: '德民社区',
      help: { zh: '留空的归全区', en: 'Of the district when empty' },
    },
  ),
  ofSection(
    'voteTitle',
    { zh: '投票名称', en: 'Title of the vote' },
    { aliases: ['META.description'], type: text(200), example: '2026 年社区微项目投票' },
  ),
  ofSection(
    'edition',
    { zh: '届次', en: 'Edition' },
    { aliases: ['META.instance'], type: text(40), example: '2026' },
  ),
  ofSection(
    'method',
    { zh: '投票方法', en: 'Ballot method' },
    {
      aliases: ['META.vote_type'],
      type: {
        kind: 'dictionary',
        entries: labelledEntries(PROJECT_BALLOT_METHOD_LABELS, {
          approval: ['approval'],
          chooseOne: ['choose-1'],
          ordinal: ['ordinal'],
          cumulative: ['cumulative'],
          scoring: ['scoring'],
        }),
      },
      example: '多选',
    },
  ),
  ofSection(
    'rule',
    { zh: '入选规则', en: 'Rule' },
    {
      aliases: ['META.rule'],
      type: {
        kind: 'dictionary',
        entries: labelledEntries(PROJECT_SELECTION_RULE_LABELS, {
          greedy: ['greedy'],
          greedyNoSkip: ['greedy-no-skip'],
          greedyThreshold: ['greedy-threshold'],
        }),
      },
      example: '依次入选（超预算的跳过）',
    },
  ),
  ofSection(
    'budget',
    { zh: '预算', en: 'Budget' },
    { aliases: ['META.budget'], type: MONEY, example: '100000' },
  ),
  ofSection(
    'currency',
    { zh: '币种', en: 'Currency' },
    {
      aliases: ['META.currency'],
      type: text(3),
      example: 'CNY',
      help: { zh: '三位字母代码；留空为人民币', en: 'ISO 4217; renminbi when empty' },
    },
  ),
  ofSection(
    'threshold',
    { zh: '入选门槛', en: 'Threshold' },
    {
      aliases: ['META.min_project_score_threshold'],
      type: WHOLE,
      example: '50',
      help: { zh: '项目至少要得的支持数', en: 'Support that a project has to reach' },
    },
  ),
  ofSection(
    'fewestProjects',
    { zh: '每票至少选几项', en: 'Fewest projects' },
    { aliases: ['META.min_length'], type: WHOLE, example: '1' },
  ),
  ofSection(
    'mostProjects',
    { zh: '每票最多选几项', en: 'Most projects' },
    { aliases: ['META.max_length'], type: WHOLE, example: '3' },
  ),
  ofSection(
    'leastPoints',
    { zh: '每票至少几分', en: 'Least points' },
    { aliases: ['META.min_sum_points'], type: WHOLE, example: '1' },
  ),
  ofSection(
    'mostPoints',
    { zh: '每票最多几分', en: 'Most points' },
    { aliases: ['META.max_sum_points'], type: WHOLE, example: '10' },
  ),
  ofSection(
    'mostCost',
    { zh: '每票所选费用上限', en: 'Most cost' },
    { aliases: ['META.max_sum_cost'], type: MONEY, example: '100000' },
  ),
  ofSection(
    'opensOn',
    { zh: '投票开始', en: 'Opens on' },
    { aliases: ['META.date_begin'], type: { kind: 'date' }, example: '2026-06-15' },
  ),
  ofSection(
    'closesOn',
    { zh: '投票截止', en: 'Closes on' },
    { aliases: ['META.date_end'], type: { kind: 'date' }, example: '2026-06-30' },
  ),
  ofSection(
    'electorate',
    { zh: '有权投票人数', en: 'Electorate' },
    {
      aliases: [],
      type: WHOLE,
      example: '1200',
      help: { zh: '不清楚的留空，投票率显示为无数据', en: 'Empty when not known: there is no turnout then' },
    },
  ),
  ofSection(
    'note',
    { zh: '说明', en: 'Note' },
    { aliases: ['META.comment'], type: text(2000), example: '十四周岁以下由监护人代投' },
  ),
];

/** A row of the table is of the vote, of a project or of a ballot, and fills the columns of that. */
export const PROJECT_VOTE_COLUMNS: readonly ImportColumn[] = [
  ...OF_ROWS,
  ...OF_VOTES,
  ...PROJECT_COLUMNS,
  ...BALLOT_COLUMNS,
];
