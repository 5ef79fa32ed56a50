import { isoDate } from '../../calendar';
import type {
  CorrectionRefusal,
  EvidenceRefusal,
  MergingRefusal,
  RegistrationRefusal,
} from '../../organisation';
import type { IdentifierRefusal } from '../refusal-types';

/** Credit codes have samples of their own. */
type OrganisationRefusal = Exclude<
  CorrectionRefusal | EvidenceRefusal | MergingRefusal | RegistrationRefusal,
  IdentifierRefusal
>;

/** One refusal of each code of organisations: registration, notices, evidence and merging. */
export const ORGANISATION_SAMPLES: {
  readonly [Code in OrganisationRefusal['code']]: Extract<OrganisationRefusal, { readonly code: Code }>;
} = {
  registrationActionNotAllowed: {
    code: 'registrationActionNotAllowed',
    status: 'filed',
    registrationAction: 'deregister',
    registrationActions: ['cancelFiling', 'applyForRegistration'],
  },
  registrationReasonMissing: { code: 'registrationReasonMissing', registrationAction: 'revoke' },
  creditCodeMissing: { code: 'creditCodeMissing', status: 'registered' },
  creditCodeNotExpected: { code: 'creditCodeNotExpected', status: 'filed' },
  creditCodeOfAnotherForm: { code: 'creditCodeOfAnotherForm', legalForm: 'foundation' },
  legalFormMissing: { code: 'legalFormMissing', status: 'registered' },
  filingNumberMissing: { code: 'filingNumberMissing' },
  evidenceActionNotAllowed: {
    code: 'evidenceActionNotAllowed',
    evidenceState: 'refused',
    evidenceAction: 'verify',
  },
  evidenceReasonMissing: { code: 'evidenceReasonMissing', evidenceAction: 'refuse' },
  evidenceVerifiedByProposer: { code: 'evidenceVerifiedByProposer' },
  mergingWithItself: { code: 'mergingWithItself' },
  mergingTwoLegalPersons: { code: 'mergingTwoLegalPersons' },
  mergingIntoLesser: { code: 'mergingIntoLesser' },
  correctionNoProcedure: { code: 'correctionNoProcedure', status: 'filed' },
  correctionNothingMissing: { code: 'correctionNothingMissing' },
  correctionIssuedAlready: { code: 'correctionIssuedAlready' },
  registrationPapersMissing: { code: 'registrationPapersMissing', paperKinds: ['charter', 'minutes'] },
  evidenceExpired: { code: 'evidenceExpired', validTo: isoDate('2026-03-30') },
  filingNumberNotExpected: { code: 'filingNumberNotExpected', status: 'unregistered' },
};
