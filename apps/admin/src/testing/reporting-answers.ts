const element = (id: string, name: string, over: object = {}): object => ({
  ...{ id, name, kind: 'WHOLE_NUMBER', grain: 'HOUSEHOLD', unit: null },
  ...over,
});

export const RESIDENTS = element('CanonicalElement.1.r', '常住人口数', { unit: '人' });
export const NOTICES = element('CanonicalElement.1.n', '宣传栏数', { grain: 'COMMUNITY' });

/** A form demand as its page asks for it. */
export function demandOf(over: object = {}): Record<string, unknown> {
  return {
    ...{ id: 'FormDemand.1.a', version: 3, districtId: 'd', department: '区残联', title: '社区助老统计表' },
    ...{ grain: 'COMMUNITY', asOf: '2026-11-30', toleranceDays: 30, state: 'OPEN', reason: null },
    ...{ opensOn: '2026-11-26', closesOn: '2026-12-26', layoutPath: null },
    workbookPath: '/form-demands/FormDemand.1.a/workbook',
    division: { id: 'cc', asOf: '2026-11-26', name: '城东街道' },
    availableActions: [],
    fields: [
      field(1, '社区', { role: 'COMMUNITY' }),
      field(2, '常住人口数', {
        ...{ role: 'ELEMENT', element: RESIDENTS, standing: 'HELD' },
        ...{ heldForm: '区民政局《住户表》', heldOn: '2026-11-20' },
      }),
      field(3, '宣传栏数', { role: 'ELEMENT', element: NOTICES, standing: 'NEW' }),
    ],
    events: [{ action: 'propose', reason: null, recordedAt: '2026-11-20T02:00:00.000Z' }],
    progress: {
      ...{ asked: 2, answered: 1, outstanding: ['新桥社区'], lastRemindedOn: null },
      ...{ mayRemind: true, mayDownload: true },
    },
    corrections: [],
    ...over,
  };
}

/** A column of a form. */
export function field(position: number, heading: string, over: object = {}): object {
  const nothing = { role: null, element: null, standing: null, heldForm: null, heldOn: null };
  return { position, heading, ...nothing, ...over };
}

export const CORRECTION = {
  ...{ id: 'ServedCorrection.1.c', divisionName: '德民社区', household: 'H1', building: '1幢' },
  ...{ element: RESIDENTS, before: '3', after: '4', reason: '漏登一人' },
  ...{ correctedAt: '2026-11-26T02:00:00.000Z', acknowledgedAt: null },
};
