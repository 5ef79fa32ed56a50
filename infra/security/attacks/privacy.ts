import { met, open, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

/** G: personal data and the log. */
export const PRIVACY: AttackGroup = {
  letter: 'G',
  title: 'Personal data and the audit log',
  attacks: [
    attack(
      'T81',
      ['ask for all that is kept of a person', 'every row of that person and nothing of others'],
      open('the export of what is kept of a person'),
    ),
    attack(
      'T82',
      [
        'look for an erased person in database, indexes, files, logs and restored backups',
        'nowhere; figures are unchanged',
      ],
      open('erasure'),
    ),
    attack(
      'T83',
      ['unmask without a reason, without signing in again, or by the dozen', 'refused, and on record'],
      met(
        tests(
          suites.REVEAL_PERSON,
          'stay masked in an open session until whoever sits there says again who they are',
          'are revealed part by part for some minutes, and an auditor sees who, whom, what and why',
          'stay masked for those without the permission, and are absent outside the divisions',
          'stay masked once somebody has used up the hour, whatever the person, while others may go on',
        ),
        tests(suites.REVEAL_RULES, 'is refused with %j'),
      ),
    ),
    attack(
      'T84',
      [
        'change, cut or empty the audit log, act without a line in it, or read it as who administers',
        'refused or shown; each command and each denial has its line',
      ],
      open(
        'a walk over all commands for their lines',
        tests(suites.AUDIT, 'refuses the application: %s', 'shows %s'),
        tests(
          suites.AUDIT,
          'shows a log that was emptied altogether, and one whose chain was computed anew',
          'writes the head that a crash left unwritten',
        ),
        tests(
          suites.ROLES_AND_KEYS,
          'writes every command into the log of the district, for auditors and nobody else',
        ),
        tests(
          suites.EXPORTS,
          'leaves a line in the log where it is denied, by the route or by what the route looks at',
        ),
        tests(suites.ACCESS_MATRIX, 'has the roles that are shipped'),
      ),
    ),
    attack(
      'T85',
      [
        'look for what should have been deleted by its age',
        'gone a second after, there a second before, kept under a hold',
      ],
      open('deletion of personal data by age, with holds'),
    ),
    attack(
      'T86',
      ['look into temporary files, caches and the history of a browser', 'nothing is left'],
      open(
        'dumps of memory; answers with personal data and their caching in the tests',
        tests(
          suites.ATTACHMENTS,
          'belongs to a district, and its content goes when nothing refers to it for a day',
          'is saved by the browser and never shown in our origin',
        ),
        tests(suites.SIGN_IN_JOURNEY, 'ends the session for the pages and for the server on signing out'),
      ),
    ),
    attack(
      'T87',
      ['search schema, documentation, scripts and error pages for secrets, versions and inner names', 'none'],
      open(
        'a search of the built scripts and of the schema',
        tests(suites.HTTP_SERVER, 'gives every answer the headers of security and no version'),
        rows(suites.HTTP_SERVER, 'answers %s as JSON with a code', 'an unknown address'),
      ),
    ),
  ],
};
