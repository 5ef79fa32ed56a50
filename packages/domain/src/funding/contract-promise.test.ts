import fc from 'fast-check';
import { acceptanceCatalogue, promiseProgress } from './contract-promise';

const half = { elapsed: 180, days: 360 };

describe('a promised number', () => {
  it.each([
    ['organisationsIncubated', 10, [4, 6], 10, '1.0000', 'kept'],
    ['trainingSessions', 12, [1, 1, 4], 6, '0.5000', 'onTrack'],
    ['trainingSessions', 12, [5], 5, '0.4167', 'behind'],
    ['mentoringHours', 100, [], 0, '0.0000', 'unproven'],
    ['uniqueBeneficiaries', 300, [120, 200, 80], 200, '0.6667', 'onTrack'],
    ['beneficiaryVisits', 300, [120, 200, 80], 400, '1.3333', 'kept'],
  ] as const)(
    'of %s, %i with %j shown, stands at %i',
    (kind, promised, shown, evidenced, completion, standing) => {
      expect(promiseProgress({ kind, promised, evidenced: shown }, half)).toEqual({
        evidenced,
        completion,
        standing,
      });
    },
  );

  it('is behind after the end whenever anything lacks', () => {
    const late = { elapsed: 500, days: 360 };
    expect(promiseProgress({ kind: 'activitiesHeld', promised: 10, evidenced: [9] }, late).standing).toBe(
      'behind',
    );
  });

  it('is of a positive number', () => {
    expect(() => promiseProgress({ kind: 'activitiesHeld', promised: 0, evidenced: [] }, half)).toThrow();
  });
});

describe('the catalogue of an acceptance file', () => {
  it('numbers sections and files alike on paper and on disk', () => {
    expect(
      acceptanceCatalogue([
        {
          title: '培训场次',
          files: [
            { title: '第一期/签到表', extension: 'pdf' },
            { title: '现场照片', extension: 'jpg' },
          ],
        },
        { title: '合同', files: [] },
      ]),
    ).toEqual([
      { section: 1, number: '1', title: '培训场次', path: null },
      { section: 1, number: '1.1', title: '第一期/签到表', path: '01-培训场次/01-01-第一期 签到表.pdf' },
      { section: 1, number: '1.2', title: '现场照片', path: '01-培训场次/01-02-现场照片.jpg' },
      { section: 2, number: '2', title: '合同', path: null },
    ]);
  });

  it('gives every file a path of its own that no file system refuses', () => {
    const title = fc.string({ unit: 'binary', maxLength: 60 });
    const sections = fc.array(
      fc.record({ title, files: fc.array(fc.record({ title, extension: fc.constantFrom('pdf', 'jpg') })) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(sections, (given) => {
        const paths = acceptanceCatalogue(given).flatMap(({ path }) => (path === null ? [] : [path]));
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) {
          expect(path).toMatch(/^\d{2,}-[^/]+\/\d{2,}-\d{2,}-[^/]+\.(pdf|jpg)$/u);
          expect(path).not.toMatch(/[\p{C}<>:"\\|?*]|\.\.\/|(^|\/)\./u);
        }
      }),
    );
  });
});
