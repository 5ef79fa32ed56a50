import { onePage } from '@weizhi/graphql-client/testing';
import { DISTRICT, DISTRICT_DIVISION, division } from './console-answers';

const MOMENT = '2026-03-01T02:00:00.000Z';
const COMMUNITY = {
  ...division({ id: 'gongnong', name: '工农社区', kind: 'COMMUNITY' }),
  path: [DISTRICT_DIVISION, division({ id: 'gongnong', name: '工农社区', kind: 'COMMUNITY' })],
};

/** Evidence that waits to be verified. */
export const EVIDENCE = {
  id: 'OrganisationEvidence.1.e',
  version: 1,
  purpose: 'element:activityCharter',
  purposeName: '四要素：活动章程',
  state: 'PROPOSED',
  verifiedOn: null,
  validTo: null,
  reason: null,
  decidedBy: null,
  proposedAt: MOMENT,
  decidedAt: null,
  availableActions: ['VERIFY', 'REFUSE', 'WITHDRAW'],
};

/** A charter in its first version. */
export function documentOf(over: object = {}): object {
  return {
    id: 'OrganisationDocument.1.d',
    kind: 'CHARTER',
    title: '2026 年章程',
    versionNumber: 1,
    superseded: false,
    issuedOn: '2026-01-10',
    validTo: null,
    recordedAt: MOMENT,
    recordedBy: '王晓梅',
    withdrawnAt: null,
    downloadPath: '/attachments/Attachment.1.a',
    evidence: [EVIDENCE],
    ...over,
  };
}

const finding = (need: string, met: boolean, metUntil: string | null = null): object => ({
  need,
  documentKind: null,
  met,
  lapsed: false,
  metUntil,
});

const ELEMENTS = {
  asOf: '2026-03-01',
  score: '1.5',
  rulesVersion: '2026-01',
  assessments: [
    {
      element: 'LEADERSHIP_TEAM',
      state: 'MISSING',
      purpose: 'p',
      findings: [finding('经核验的成员名册', false)],
    },
    {
      element: 'ACTIVITY_CHARTER',
      state: 'COMPLETE',
      purpose: 'p',
      findings: [finding('经核验的章程', true, '2028-01-10')],
    },
    {
      element: 'GOVERNANCE_STRUCTURE',
      state: 'MISSING',
      purpose: 'p',
      findings: [finding('经核验的财务管理制度', false)],
    },
    {
      element: 'SERVICE_BOUNDARY',
      state: 'PARTIAL',
      purpose: 'p',
      findings: [finding('写明服务的社区', false)],
    },
  ],
  steps: [{ element: 'SERVICE_BOUNDARY', needs: ['写明服务的社区'], raises: '0.5' }],
};

/** An organisation with all that its page asks for. */
export function organisationOf(over: object = {}): Record<string, unknown> {
  return {
    id: 'Organisation.1.o',
    fundingMix: null,
    version: 3,
    name: '和合邻里互助会',
    legalForm: null,
    registrationStatus: 'FILED',
    statusSince: '2025-05-06',
    serviceKind: 'MUTUAL_AID',
    secondaryKinds: ['VOLUNTEERING'],
    ministryKind: 'DAILY_LIVING',
    formationBasis: 'SHARED_NEED',
    governanceBody: null,
    countsAsCommunityOrganisation: true,
    uscc: null,
    filingNumber: '崇民备〔2025〕7号',
    competentAuthority: null,
    registrationAuthority: '钟秀街道办事处',
    supervisingUnits: ['工农社区居委会'],
    foundedOn: '2024-09-01',
    purpose: '邻里互助',
    memberCount: 32,
    hub: false,
    creditFlag: 'NORMAL',
    creditSince: null,
    createdAt: MOMENT,
    updatedAt: MOMENT,
    division: COMMUNITY,
    district: DISTRICT,
    fiscalHost: null,
    mergedInto: null,
    contact: { id: 'Person.1.p', nameMasked: '张*', phoneMasked: '138****1234', version: 1 },
    communities: [COMMUNITY],
    elementScore: '1.5',
    elements: ELEMENTS,
    registrationActions: ['CANCEL_FILING', 'APPLY_FOR_REGISTRATION'],
    application: null,
    posts: [
      {
        id: 'PostHolding.1.h',
        version: 1,
        kind: 'CHAIR',
        heldFrom: '2025-01-01',
        heldTo: null,
        person: { id: 'Person.1.p', nameMasked: '张*', phoneMasked: '138****1234', version: 1 },
      },
    ],
    documents: onePage([documentOf()]),
    events: onePage([
      {
        id: 'ev',
        kind: 'RECORDED',
        occurredOn: '2026-03-01',
        recordedAt: MOMENT,
        recordedBy: '王晓梅',
        fromCode: null,
        toCode: 'filed',
        subject: null,
        reason: null,
      },
    ]),
    ...over,
  };
}
