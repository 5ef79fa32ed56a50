import { DISTRICT_DIVISION } from './console-answers';

const MOMENT = '2026-03-01T02:00:00.000Z';

/** Something that a department brings: a draft that is off the list, unless said otherwise. */
export function admissionOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'TaskAdmission',
    ...{ id: 'ta', districtId: 'd', version: 3, title: '家庭藏书数量调查', kind: 'SURVEY' },
    ...{ body: 'RESIDENTS_COMMITTEE', channel: 'ORDINARY', status: 'DRAFT', finding: 'OFF_LIST' },
    ...{ startsOn: '2026-11-02', endsOn: null, submittedOn: null, decideBy: null, validTo: null },
    updatedAt: MOMENT,
    department: { __typename: 'Department', id: 'dep', name: '区文化和旅游局' },
    content: '请各社区逐户统计家庭藏书册数。',
    ...{
      legalBasis: '《江苏省全民阅读条例》',
      authority: '入户登记',
      peopleProvided: null,
      fundsAmount: '20000.00',
      fundsSource: '部门预算',
    },
    ...{ forms: ['家庭藏书登记表'], ledgers: [], plaques: [], trainings: [], assessments: [] },
    ...{ hearingEndsOn: null, hearingSummary: null, decidedOn: null, decisionNote: null, ground: null },
    ...{ emergencyBasis: null, emergencyOpenedOn: null, emergencyEndsOn: null, emergencyApplyBy: null },
    availableActions: [
      'RELEASE',
      'SUBMIT_APPLICATION',
      'UNDERTAKE_ITSELF',
      'SEEK_VOLUNTEERS',
      'OPEN_EMERGENCY',
    ],
    ...{ own: true, noticePath: null },
    edition: { __typename: 'MandateEdition', id: 'me', title: '居委会职责清单（2026年版）' },
    ...{ item: null, refusedByItem: null, refusedByEdition: null },
    targets: [DISTRICT_DIVISION],
    hearing: { __typename: 'AdmissionHearing', reached: 164, answered: 0, ownUnanswered: [] },
    opinions: [],
    events: [
      {
        __typename: 'AdmissionEvent',
        ...{ id: 'ev', action: null, occurredOn: '2026-09-07', note: null, recordedAt: MOMENT },
      },
    ],
    ...over,
  };
}
