import { attacks, met, open, records, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const AUTHORISATION: Chapter = {
  number: 8,
  title: 'Authorisation',
  requirements: [
    requirement(
      '8.1.1',
      'who may do what, and to which rows, is written down',
      met(records('0006', '0065', '0066')),
    ),
    requirement(
      '8.1.2',
      'so is who may read and write which fields',
      met(records('0006', '0117'), tests(suites.SCHEMA_WALK, 'finds nothing in a sound schema')),
    ),
    requirement(
      '8.2.1',
      'functions are for those with the permission',
      met(
        tests(
          suites.ACCESS_MATRIX,
          'is what the oracle says in every cell',
          'is open to the role %s exactly where the table says',
          'is closed to those who are not signed in, unless it says that it is public and why',
        ),
      ),
    ),
    requirement(
      '8.2.2',
      'rows are for those with a right to them',
      open(
        'the walk over every field that takes an id (T1)',
        tests(
          suites.DATA_SCOPE,
          'is exactly the subtrees in which the permission was granted, for reads and for updates',
        ),
        attacks('T4', 'T8'),
      ),
    ),
    requirement(
      '8.2.3',
      'fields are for those with a right to them',
      met(
        attacks('T7', 'T13'),
        tests(suites.ORGANISATIONS, 'show no person to those who may not read persons'),
        tests(
          suites.REVEAL_PERSON,
          'stay masked for those without the permission, and are absent outside the divisions',
        ),
      ),
    ),
    requirement(
      '8.3.1',
      'the server decides',
      met(
        tests(
          suites.ACCESS_MATRIX,
          'would stand open without the hook, which is what the tests above are for',
        ),
      ),
    ),
    requirement(
      '8.4.1',
      'districts never reach one another',
      met(
        attacks('T16'),
        tests(
          suites.SCOPED_REPOSITORY,
          'holds by row-level security alone, when a statement forgets the scope',
          'holds by the repository alone, when row-level security is off',
        ),
        tests(suites.CATALOGUE, 'keeps every rule as the migrations leave it'),
      ),
    ),
  ],
};
