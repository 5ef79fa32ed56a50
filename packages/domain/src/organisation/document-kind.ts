/** Kinds of documents (材料) of an organisation. @source domain.md 2.1, 2.2; requirements.md P11 */
export const DOCUMENT_KINDS = [
  'applicationForm',
  'charter',
  'rulesOfProcedure',
  'minutes',
  'memberList',
  'identityProof',
  'premisesProof',
  'authorityConsent',
  'capitalProof',
  'financialPolicy',
  'serviceScopeStatement',
  'filingCertificate',
  'registrationCertificate',
  'annualReport',
  'auditReport',
  'agreement',
  'photograph',
  'otherDocument',
] as const;

/** See {@link DOCUMENT_KINDS}. @source domain.md 2.1, 2.2 */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** State of a document as evidence (佐证) for a purpose. @source requirements.md W17, P11 */
export const EVIDENCE_STATES = ['proposed', 'verified', 'refused', 'withdrawn'] as const;

/** See {@link EVIDENCE_STATES}. @source requirements.md W17 */
export type EvidenceState = (typeof EVIDENCE_STATES)[number];
