import {
  checkMerge,
  checkRename,
  checkReparent,
  checkSplit,
  divisionPath,
  type ReorganisedDivision,
} from '.';

const day = { effectiveOn: '2026-06-01', today: '2026-11-22' };
const district = divisionPath('1/2/3/');

function aDivision(
  given: Partial<ReorganisedDivision> & { id: string; under?: string },
): ReorganisedDivision {
  return {
    kind: 'community',
    path: divisionPath(`${given.under ?? '1/2/3/10/'}${given.id}/`),
    districtPath: district,
    name: `社区${given.id}`,
    code: null,
    existsTo: null,
    lastChangedOn: '2023-06-30',
    ...given,
  };
}

const aSubdistrict = (id: string): ReorganisedDivision =>
  aDivision({ id, kind: 'subdistrict', under: '1/2/3/' });

describe('rename', () => {
  it('accepts another name after the last change', () => {
    expect(checkRename(aDivision({ id: '20' }), { name: '新名', code: null, ...day }).ok).toBe(true);
  });

  it.each([
    ['nothingChanges', { name: '社区20', code: null, ...day }, {}],
    ['effectiveDateInFuture', { name: '新', code: null, effectiveOn: '2026-11-23', today: '2026-11-22' }, {}],
    [
      'effectiveDateBeforeLastChange',
      { name: '新', code: null, effectiveOn: '2023-06-30', today: '2026-11-22' },
      {},
    ],
    ['divisionEnded', { name: '新', code: null, ...day }, { existsTo: '2025-01-01' }],
    ['notReorganisable', { name: '新', code: null, ...day }, { kind: 'district' as const }],
  ])('refuses with %s', (kind, change, given) => {
    expect(checkRename(aDivision({ id: '20', ...given }), change)).toMatchObject({
      ok: false,
      refusal: { kind },
    });
  });
});

describe('re-parent', () => {
  it('accepts a community below another subdistrict of the district', () => {
    expect(checkReparent(aDivision({ id: '20' }), aSubdistrict('11'), day)).toEqual({
      ok: true,
      value: true,
    });
  });

  it('refuses a parent below the division itself', () => {
    const parent = aDivision({ id: '30', kind: 'neighbourhood', under: '1/2/3/10/20/' });
    expect(checkReparent(aDivision({ id: '20' }), parent, day)).toMatchObject({
      refusal: { kind: 'parentBelowDivision' },
    });
  });

  it('refuses the parent it already has', () => {
    expect(checkReparent(aDivision({ id: '20' }), aSubdistrict('10'), day)).toMatchObject({
      refusal: { kind: 'nothingChanges' },
    });
  });

  it('refuses levels that do not follow one another', () => {
    expect(checkReparent(aDivision({ id: '20' }), aDivision({ id: '21' }), day)).toMatchObject({
      refusal: { kind: 'levelsDoNotFit' },
    });
  });

  it('refuses to leave the district', () => {
    const foreign = {
      ...aSubdistrict('40'),
      path: divisionPath('1/2/4/40/'),
      districtPath: divisionPath('1/2/4/'),
    };
    expect(checkReparent(aDivision({ id: '20' }), foreign, day)).toMatchObject({
      refusal: { kind: 'crossesDistricts' },
    });
  });
});

describe('merge', () => {
  it('accepts two communities of one district', () => {
    expect(checkMerge([aDivision({ id: '20' }), aDivision({ id: '21' })], day).ok).toBe(true);
  });

  it('refuses one division given twice', () => {
    expect(checkMerge([aDivision({ id: '20' }), aDivision({ id: '20' })], day)).toMatchObject({
      refusal: { kind: 'tooFew', given: 1 },
    });
  });

  it('refuses a community with a village, whose law differs', () => {
    expect(
      checkMerge([aDivision({ id: '20' }), aDivision({ id: '21', kind: 'village' })], day),
    ).toMatchObject({
      refusal: { kind: 'kindsDiffer', kinds: ['community', 'village'] },
    });
  });
});

describe('split', () => {
  const parts = [
    { name: '东社区', childIds: ['30'] },
    { name: '西社区', childIds: ['31'] },
  ];

  it('accepts parts that take every child once', () => {
    expect(checkSplit(aDivision({ id: '20' }), { parts, childIds: ['30', '31'], ...day }).ok).toBe(true);
  });

  it('names the children that nobody takes', () => {
    expect(
      checkSplit(aDivision({ id: '20' }), { parts, childIds: ['30', '31', '32'], ...day }),
    ).toMatchObject({
      refusal: { kind: 'childrenUnassigned', childIds: ['32'] },
    });
  });

  it('names the children that two parts take', () => {
    const both = [parts[0], { name: '西社区', childIds: ['30', '31'] }].filter((part) => part !== undefined);
    expect(
      checkSplit(aDivision({ id: '20' }), { parts: both, childIds: ['30', '31'], ...day }),
    ).toMatchObject({
      refusal: { kind: 'childrenAssignedTwice', childIds: ['30'] },
    });
  });
});
