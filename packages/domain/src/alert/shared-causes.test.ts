import type { AlertFinding } from './judge-alert';
import { sharedCauses } from './shared-causes';

const findingOf = (kind: AlertFinding['kind']): AlertFinding =>
  kind === 'cause' ? { kind, level: 'red', threshold: null } : { kind };

const at = (level: 'subdistrict' | 'community', kinds: readonly AlertFinding['kind'][]) =>
  kinds.map((kind) => ({
    level,
    finding: findingOf(kind),
  }));

it('is shared where more than half of the places have the cause, and three are judged at least', () => {
  expect(sharedCauses(at('subdistrict', ['cause', 'cause', 'noCause']))).toEqual([
    { level: 'subdistrict', judged: 3, beyond: 2 },
  ]);
  expect(sharedCauses(at('subdistrict', ['cause', 'cause', 'noCause', 'noCause']))).toEqual([]);
  expect(sharedCauses(at('subdistrict', ['cause', 'cause']))).toEqual([]);
});

it('counts no place of which nothing is said, and each level by itself', () => {
  expect(
    sharedCauses([
      ...at('subdistrict', ['cause', 'cause', 'untold', 'withheld']),
      ...at('community', ['cause', 'cause', 'cause', 'noCause', 'withheld']),
    ]),
  ).toEqual([{ level: 'community', judged: 4, beyond: 3 }]);
});
