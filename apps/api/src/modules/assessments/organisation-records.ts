import type { OrganisationRecords } from '../organisations';

/** What assessments hold about organisations. */
export const ASSESSMENT_RECORDS: readonly OrganisationRecords[] = [
  {
    what: { zh: '社会组织评估', en: 'assessments' },
    table: 'assessment',
    columns: ['organisation_id'],
    condition: `state <> 'withdrawn'`,
  },
];
