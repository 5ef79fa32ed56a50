import type { OrganisationRecords } from '../organisations';

/** What incubation holds about organisations. */
export const INCUBATION_RECORDS: readonly OrganisationRecords[] = [
  {
    what: { zh: '孵化个案', en: 'incubation cases' },
    table: 'incubation_case',
    columns: ['organisation_id'],
    condition: `stage <> 'withdrawn'`,
  },
  {
    what: { zh: '扶持记录', en: 'entries of support' },
    table: 'support_share',
    columns: ['organisation_id'],
  },
];
