import type { ImportTemplate } from '../../../platform/imports';
import { PARTY_COLUMNS, PROJECT_COLUMNS } from './contract-ledger-columns';
import { MONEY_COLUMNS } from './contract-money-columns';
import { contractRowPort } from './contract-row-port';

/** Ledgers of contracts (项目合同台账). */
export const CONTRACT_TEMPLATE: ImportTemplate = {
  code: 'funding-contracts',
  version: 1,
  title: { zh: '项目合同台账', en: 'Ledger of contracts' },
  description: {
    zh: '政府购买服务、公益创投和基金资助的项目，一行一个；导入后为立项草稿，分期拨款与合同金额不一致到分的行不导入。',
    en: 'Funded projects, one a row; they come in as drafts. A row whose instalments do not sum to the contract to the fen is refused.',
  },
  rowMeaning: { zh: '一个项目（合同）', en: 'one funded project' },
  permission: 'funding.manage',
  columns: [...PROJECT_COLUMNS, ...PARTY_COLUMNS, ...MONEY_COLUMNS],
  matchingKey: ['number'],
  undoRule: {
    zh: '导入后 24 小时内可以撤销；已经提交或修改过的项目须先办理完',
    en: 'Within 24 hours, as long as no project has moved on',
  },
  port: contractRowPort,
};
