import { PROJECT_VOTING_CHANNEL_LABELS, SEX_LABELS } from '@weizhi/domain';
import { type ImportColumn, labelledEntries } from '../../../platform/imports';
import { DEGREES, MONEY, ofSection, text, WHOLE } from './column-kinds';

/** What a project's row fills. */
export const PROJECT_COLUMNS: readonly ImportColumn[] = [
  ofSection(
    'projectTitle',
    { zh: '项目名称', en: 'Title of the project' },
    { aliases: ['PROJECTS.name'], type: text(500), example: '楼道口加装扶手' },
  ),
  ofSection(
    'cost',
    { zh: '项目费用', en: 'Cost' },
    { aliases: ['PROJECTS.cost'], type: MONEY, example: '12000' },
  ),
  ofSection(
    'categories',
    { zh: '项目类别', en: 'Categories' },
    {
      aliases: ['PROJECTS.category'],
      type: text(300),
      example: '公共空间,健康',
      help: { zh: '多类之间用英文逗号', en: 'Parted by commas' },
    },
  ),
  ofSection(
    'beneficiaries',
    { zh: '受益人群', en: 'Beneficiaries' },
    { aliases: ['PROJECTS.beneficiaries', 'PROJECTS.target'], type: text(300), example: '老年人,儿童' },
  ),
  ofSection(
    'latitude',
    { zh: '纬度', en: 'Latitude' },
    { aliases: ['PROJECTS.latitude'], type: DEGREES, example: '32.01' },
  ),
  ofSection(
    'longitude',
    { zh: '经度', en: 'Longitude' },
    { aliases: ['PROJECTS.longitude'], type: DEGREES, example: '120.86' },
  ),
  ofSection(
    'officialVotes',
    { zh: '公布票数', en: 'Published votes' },
    { aliases: ['PROJECTS.votes'], type: WHOLE, example: '310' },
  ),
  ofSection(
    'officialScore',
    { zh: '公布得分', en: 'Published score' },
    { aliases: ['PROJECTS.score'], type: WHOLE, example: '620' },
  ),
  ofSection(
    'officialTaken',
    { zh: '公布入选', en: 'Published as taken' },
    { aliases: ['PROJECTS.selected'], type: { kind: 'boolean' }, example: '是' },
  ),
];

/** What a ballot's row fills. */
export const BALLOT_COLUMNS: readonly ImportColumn[] = [
  ofSection(
    'choices',
    { zh: '所选项目', en: 'Projects chosen' },
    {
      aliases: ['VOTES.vote'],
      type: text(8000),
      example: '3,7',
      help: {
        zh: '项目号之间用英文逗号；排序的先写最想要的',
        en: 'Numbers parted by commas, the preferred first',
      },
    },
  ),
  ofSection(
    'points',
    { zh: '各项积分', en: 'Points of each' },
    { aliases: ['VOTES.points'], type: text(4000), example: '2,1' },
  ),
  ofSection(
    'age',
    { zh: '年龄', en: 'Age' },
    {
      aliases: ['VOTES.age'],
      type: { kind: 'number', policy: { wholeOnly: true, lowest: 0, highest: 130 } },
      example: '45',
      help: { zh: '只保留年龄段', en: 'Only the age band is kept' },
    },
  ),
  ofSection(
    'sex',
    { zh: '性别', en: 'Sex' },
    {
      aliases: ['VOTES.sex'],
      type: { kind: 'dictionary', entries: labelledEntries(SEX_LABELS, { male: ['M'], female: ['F'] }) },
      example: '女',
    },
  ),
  ofSection(
    'channel',
    { zh: '投票方式', en: 'Way of voting' },
    {
      aliases: ['VOTES.voting_method'],
      type: {
        kind: 'dictionary',
        entries: labelledEntries(PROJECT_VOTING_CHANNEL_LABELS, { online: ['internet'], paper: ['paper'] }),
      },
      example: '网上',
    },
  ),
  ofSection(
    'neighbourhood',
    { zh: '投票人所在片区', en: 'Neighbourhood of the voter' },
    { aliases: ['VOTES.neighborhood'], type: text(80), example: '和平邻里' },
  ),
];
