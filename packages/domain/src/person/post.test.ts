import { isoDate } from '../calendar';
import { isCommitteeStaffOn, isHeldOn, type PostSpan } from './post';

const post = (kind: PostSpan['kind'], from: string, to: string | null): PostSpan => ({
  kind,
  from: isoDate(from),
  to: to === null ? null : isoDate(to),
});

describe('a post', () => {
  it.each([
    ['2024-02-29', false],
    ['2024-03-01', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('from 1 March 2024 to 1 March 2026 is held on %s: %s', (day, held) => {
    expect(isHeldOn(post('chair', '2024-03-01', '2026-03-01'), isoDate(day))).toBe(held);
  });

  it('makes committee staff on the days on which a committee post is held, and no other', () => {
    const posts = [post('communityWorker', '2020-01-01', '2022-01-01'), post('chair', '2023-01-01', null)];
    expect(isCommitteeStaffOn(posts, isoDate('2021-06-01'))).toBe(true);
    expect(isCommitteeStaffOn(posts, isoDate('2024-06-01'))).toBe(false);
  });
});
