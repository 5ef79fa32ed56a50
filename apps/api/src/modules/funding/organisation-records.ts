import type { OrganisationRecords } from '../organisations';

/** What funding holds about organisations, as suppliers, as fiscal hosts and as applicants. */
export const FUNDING_RECORDS: readonly OrganisationRecords[] = [
  {
    what: { zh: '项目合同', en: 'contracts' },
    table: 'funding_contract',
    columns: ['supplier_id', 'fiscal_host_id'],
    condition: `state <> 'withdrawn'`,
  },
  {
    what: { zh: '发展基金申请', en: 'applications to a fund' },
    table: 'fund_award',
    columns: ['applicant_id'],
    condition: `state <> 'withdrawn'`,
  },
];
