import { type EstateTally, peerGroup } from './peer-group';

const tally = (
  estateType: EstateTally['estateType'],
  estates: number,
  households: number | null,
): EstateTally => ({ estateType, estates, households });

describe('the peers of a place', () => {
  it('are those where most households live in estates of the same type', () => {
    expect(peerGroup([tally('old', 5, 400), tally('resettlement', 1, 1_200)])).toBe('resettlement');
  });

  it('are the mixed ones where no type has more than half', () => {
    expect(peerGroup([tally('old', 1, 500), tally('commercial', 1, 500)])).toBe('mixed');
    expect(peerGroup([tally('old', 1, 40), tally('commercial', 1, 35), tally('unmanaged', 1, 25)])).toBe(
      'mixed',
    );
  });

  it('are told by estates where the households of any are not known, which are not none', () => {
    expect(peerGroup([tally('old', 2, null), tally('commercial', 1, 900)])).toBe('old');
    expect(peerGroup([tally('unmanaged', 1, 0)])).toBe('unmanaged');
  });

  it('are not known where no estate is', () => {
    expect(peerGroup([])).toBeNull();
  });
});
