import { attacks, met, notApplicable, open, records, rows, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const ARCHITECTURE: Chapter = {
  number: 15,
  title: 'Code and architecture',
  requirements: [
    requirement('15.1.1', 'by when libraries are renewed is written down', open('time limits by danger')),
    requirement(
      '15.1.2',
      'all libraries are listed, from places that are known',
      met(
        tests(
          suites.TOOLING_CHECKS,
          'reports a package without checksum, and one that names its host',
          'reports a range instead of a version, and a version that is not locked',
          'knip reports a file that nothing uses, an export that nothing uses and a package that is not declared',
        ),
      ),
    ),
    requirement(
      '15.1.3',
      'what is dear to compute is written down',
      met(records('0031', '0061', '0062', '0139', '0196')),
    ),
    requirement(
      '15.2.1',
      'libraries are renewed in time',
      open('15.1.1 first; no list of advisories is reached from here'),
    ),
    requirement(
      '15.2.2',
      'what is dear cannot keep others waiting',
      met(attacks('T32', 'T40', 'T61', 'T65')),
    ),
    requirement(
      '15.2.3',
      'nothing is shipped that production does not need',
      open('the demonstration, and the planting of it, are shipped'),
    ),
    requirement(
      '15.3.1',
      'only what was asked for is read and answered',
      met(tests(suites.READ_PLANNER, 'read no column that was not asked for')),
    ),
    requirement('15.3.2', 'calls to others follow no redirects', notApplicable('the server calls nobody')),
    requirement('15.3.3', 'no field can be set that the form does not have', met(attacks('T7', 'T21'))),
    requirement(
      '15.3.4',
      'the address of who asks is the right one',
      met(
        tests(
          suites.HTTP_REQUESTS,
          'believes %s sent by %s as %s',
          'believes nobody when no proxy is named',
          'counts an IPv6 host by its /64',
        ),
      ),
    ),
    requirement(
      '15.3.5',
      'values have the types that they should',
      met(
        tests(suites.SIGN_IN, 'refuses what are no texts, and says which'),
        tests(suites.SCALARS, 'refuses %j as a number'),
        tests(suites.TOOLING_CHECKS, 'reports a workspace that goes its own way'),
      ),
    ),
    requirement('15.3.6', 'prototypes cannot be changed', met(attacks('T54'))),
    requirement(
      '15.3.7',
      'a parameter that comes twice confuses nobody',
      met(
        attacks('T23'),
        tests(
          suites.SIGN_IN,
          'takes no session that two cookies claim, and none in a header of another name',
        ),
        rows(suites.OVER_TLS, 'refuses %s at the public endpoint', 'two keys'),
      ),
    ),
  ],
};
