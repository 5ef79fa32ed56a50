import { notApplicable } from '../evidence';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

const WHY = 'no token says anything by itself: sessions and keys are looked up at each request';

export const TOKENS: Chapter = {
  number: 9,
  title: 'Self-contained tokens',
  requirements: [
    requirement('9.1.1', 'signatures are verified first', notApplicable(WHY)),
    requirement('9.1.2', 'by algorithms on a list', notApplicable(WHY)),
    requirement('9.1.3', 'with keys from places that are known', notApplicable(WHY)),
    requirement('9.2.1', 'within their time', notApplicable(WHY)),
    requirement('9.2.2', 'for their kind of use', notApplicable(WHY)),
    requirement('9.2.3', 'for this very service', notApplicable(WHY)),
    requirement('9.2.4', 'and say for which', notApplicable(WHY)),
  ],
};
