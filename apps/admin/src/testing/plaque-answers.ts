/** A plaque that hangs without a permit. */
export function plaqueOf(over: object = {}): Record<string, unknown> {
  return {
    __typename: 'Plaque',
    id: 'p',
    version: 2,
    name: '书香社区',
    department: '区文化局',
    place: '服务中心正门',
    basis: null,
    permitReference: null,
    permittedUntil: null,
    displayedOn: '2024-05-01',
    lastUsedOn: null,
    checkedOn: null,
    removedOn: null,
    photoId: 'Attachment.1.x',
    own: false,
    division: { __typename: 'Division', id: 'dm', asOf: '2026-03-01', name: '德民社区' },
    standing: {
      __typename: 'PlaqueStanding',
      status: 'NOMINAL',
      nominalReasons: ['NO_VALID_PERMIT', 'NO_USE'],
      nextActions: ['CHECK_PLAQUE', 'RENEW_PERMIT', 'KEEP_PLAQUE', 'REMOVE_PLAQUE'],
    },
    events: [
      {
        __typename: 'PlaqueEvent',
        id: 'e',
        kind: 'REPORTED',
        occurredOn: '2024-05-01',
        note: null,
        permitReference: null,
        permittedUntil: null,
        attachmentId: 'Attachment.1.x',
        recordedAt: '2026-03-01T02:00:00.000Z',
      },
    ],
    ...over,
  };
}

export const PLAQUE_COUNT = {
  __typename: 'CommunityPlaqueCount',
  divisionId: 'dm',
  divisionName: '德民社区',
  displayed: 8,
  nominal: 3,
  permitted: 5,
};
