import type { ImportTemplate } from '../../../platform/imports';
import { PROJECT_VOTE_COLUMNS } from './project-vote-columns';
import { projectVoteRowPort } from './project-vote-row-port';

/** Votes on projects with their ballots (项目投票选票). */
export const PROJECT_VOTE_TEMPLATE: ImportTemplate = {
  code: 'project-votes',
  version: 1,
  title: { zh: '项目投票选票', en: 'Ballots of votes on projects' },
  description: {
    zh: '一次项目投票：一行投票、每个项目一行、每张选票一行。Pabulib 的 .pb 文件可以直接上传。',
    en: 'A vote on projects: a row for the vote, one for each project, one for each ballot. Pabulib’s .pb files are read as they are.',
  },
  rowMeaning: { zh: '投票、项目或一张选票', en: 'the vote, a project or a ballot' },
  permission: 'projectVote.manage',
  columns: PROJECT_VOTE_COLUMNS,
  // Rows of three kinds have no common key; the port finds what is there twice.
  matchingKey: [],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；其他批次又导入了这次投票的选票的，先撤销那些批次',
    en: 'Within 24 hours, unless other imports have brought in ballots of the same vote',
  },
  port: projectVoteRowPort,
};
