import { met, notApplicable, open, records, rows, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const CONFIGURATION: Chapter = {
  number: 13,
  title: 'Configuration',
  requirements: [
    requirement(
      '13.1.1',
      'whom the product talks to is written down',
      open('one page that says it: browsers, a proxy, its database, nobody else'),
    ),
    requirement(
      '13.2.1',
      'parts prove who they are to one another, each by itself',
      open(
        'passwords of database accounts do not change by themselves',
        tests(suites.CONFIG, 'make an account for each role of the database, with a password of its own'),
        tests(
          suites.PLACES,
          'nobody gets in without the password, and the owner of the schema is no superuser',
        ),
      ),
    ),
    requirement(
      '13.2.2',
      'with no more rights than they need',
      met(
        tests(suites.CATALOGUE, 'keeps every rule as the migrations leave it'),
        rows(
          suites.CATALOGUE,
          'is reported by %s (%#)',
          'grants-of-application',
          'application-owns-nothing',
          'application-defines-nothing',
          'roles-have-no-attributes',
        ),
        tests(suites.PLACES, 'the server never runs as root, and keeps its password from everyone else'),
      ),
    ),
    requirement(
      '13.2.3',
      'and no credential that everybody knows',
      met(
        tests(suites.CONFIG, 'make an account for each role of the database, with a password of its own'),
        tests(
          suites.PLACES,
          'nobody gets in without the password, and the owner of the schema is no superuser',
        ),
      ),
    ),
    requirement(
      '13.2.4',
      'the product reaches only what is on a list',
      notApplicable('it reaches its database and nothing else'),
    ),
    requirement('13.2.5', 'so does the server of the pages', notApplicable('it is the same process')),
    requirement(
      '13.3.1',
      'secrets are kept by what is made for it',
      open(
        'a vault; secrets are files for their owner alone',
        tests(suites.CONFIG, 'keep secrets from everybody else, in a folder that others may pass through'),
      ),
    ),
    requirement(
      '13.3.2',
      'secrets are for who needs them',
      met(
        tests(suites.CONFIG, 'keep secrets from everybody else, in a folder that others may pass through'),
        tests(suites.PERSONAL_DATA, 'is made at first use, for its owner only, and is the same afterwards'),
      ),
    ),
    requirement(
      '13.4.1',
      'nothing of version control is served',
      met(
        records('0060'),
        tests(
          suites.STATIC_APP,
          'answers its page where a path names no file, and nothing for a script that is gone',
        ),
      ),
    ),
    requirement(
      '13.4.2',
      'nothing is in a mode for finding faults',
      met(tests(suites.ATTACK_CORPUS, 'refuses %s with a code, small and without a stack')),
    ),
    requirement(
      '13.4.3',
      'folders are not listed',
      met(
        tests(
          suites.STATIC_APP,
          'answers its page where a path names no file, and nothing for a script that is gone',
        ),
      ),
    ),
    requirement(
      '13.4.4',
      'TRACE is not answered',
      met(tests(suites.OVER_TLS, 'answers TRACE and CONNECT by nothing of what came')),
    ),
    requirement(
      '13.4.5',
      'documentation and health are open only where they are meant to be',
      met(
        records('0061'),
        tests(suites.HTTP_SERVER, 'is live without the database and ready with it', 'serves the contract'),
      ),
    ),
  ],
};
