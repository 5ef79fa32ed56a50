import { met, open, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';
import { RIGHTS } from './rights';

/** A: whose rows are whose. */
export const ISOLATION: AttackGroup = {
  letter: 'A',
  title: 'Divisions and roles are kept apart',
  attacks: [
    attack(
      'T1',
      [
        'ask by id for what belongs to another place',
        'nothing, byte for byte as for an id that there is none of',
      ],
      open(
        'a walk over every field that takes an id, by the schema instead of by example',
        tests(
          suites.ACCOUNTS,
          'shows each administrator the accounts of the own subtree only, in lists, by id and by node',
        ),
        tests(suites.READ_PLANNER, 'reads a row of elsewhere exactly as an absent one'),
        tests(suites.ORGANISATIONS, 'are found by those whose divisions they lie in, and by nobody else'),
      ),
    ),
    attack(
      'T2',
      ['ask for it through node or another field of many types', 'the denial of the direct field'],
      open(
        'the same walk through node, for every type that has a node',
        tests(suites.READ_PLANNER, 'answers a node only to who may read its type'),
        tests(
          suites.ACCOUNTS,
          'shows each administrator the accounts of the own subtree only, in lists, by id and by node',
        ),
      ),
    ),
    attack(
      'T3',
      [
        'go from a row of one’s own to rows of others that hang on it',
        'what lies outside is left out at every step',
      ],
      open(
        'a walk from own rows along every field of the product that leads to rows; shown for the tables of the read planner',
        tests(
          suites.READ_PLANNER,
          'is applied to what hangs below a visible row, by the permission of that table',
        ),
      ),
    ),
    attack(
      'T4',
      ['read totals, next pages and sums for what lists leave out', 'only visible rows are counted'],
      met(
        tests(
          suites.DATA_SCOPE,
          'is exactly the subtrees in which the permission was granted, for reads and for updates',
        ),
        tests(
          suites.READ_PLANNER,
          'keeps rows to the districts, the subtree and the permission of the reader',
        ),
        tests(suites.ESTATES, 'leaves out what lies outside the reader’s divisions'),
        tests(
          suites.INDICATORS,
          'leaves out places outside the reader’s divisions, as if they were absent',
          'gives a reader of a subdistrict its own total and no other',
        ),
        tests(suites.EXPORTS, 'ends at the divisions of whoever asks'),
      ),
    ),
    attack(
      'T5',
      [
        'filter or sort by what may not be read, and bisect',
        'the schema has no such filter; orders are enums',
      ],
      met(
        tests(
          suites.SCHEMA_INPUTS,
          'are sorted by what is listed alone',
          'ask nothing of what is masked: no numbers, no persons’ names, no parts of either',
          'have no part of a free form, by which anything could be asked',
        ),
      ),
    ),
    attack(
      'T6',
      [
        'run every command with ids of a neighbour or of a place above',
        'absent or forbidden, and nothing changes',
      ],
      open(
        'a walk over every command with foreign ids',
        tests(
          suites.ROLES_AND_KEYS,
          'lets nobody grant outside the own subtree, to themselves, or a governing permission they lack',
          'lets no administrator dismiss themselves, one above, or a version that has changed',
        ),
        tests(suites.REORGANISATION, 'answers a foreign division as an absent one'),
        tests(suites.IMPORT_SCOPE, 'keeps batches to those who look after all of their divisions'),
      ),
    ),
    attack(
      'T7',
      [
        'send fields that the form does not have (id, role, author), or move a row out of one’s scope',
        'refused by the input type; the database refuses the move',
      ],
      met(
        tests(
          suites.SCHEMA_INPUTS,
          'refuse fields that they do not have, whoever thinks of them',
          'take no id for what is made, no author, no state of the record itself',
        ),
        tests(
          suites.SCOPED_REPOSITORY,
          'never moves a row to another district',
          'holds by row-level security alone, when a statement forgets the scope',
        ),
      ),
    ),
    attack(
      'T8',
      ['decide on work that is not one’s own: accept, score, close', 'absent or forbidden'],
      met(
        tests(suites.LINK_ATTACKS, 'is decided on by whoever manages incubation, and offered to nobody else'),
        tests(suites.RECORD_SUBMISSION, 'is anything where one may not act, which reads as absent'),
        tests(
          suites.ASSESSMENTS,
          'lets nobody score with an interest, undeclared, twice, or unassigned',
          'shows assessors their own alone, and is absent outside the divisions',
        ),
        tests(
          suites.TASK_ADMISSIONS,
          'is seen by every community once it is out, and as a draft by nobody else',
        ),
        tests(suites.IMPORT_SCOPE, 'keeps batches to those who look after all of their divisions'),
      ),
    ),
    attack(
      'T9',
      [
        'go on with a session or a cursor after the tree of divisions has changed',
        'within a minute only the new scope is seen',
      ],
      met(
        tests(
          suites.MOVED_SCOPE,
          'lets nobody keep what lay below a division that has moved, and gives it to those below whom it lies now',
        ),
      ),
    ),
    attack(
      'T10',
      ['go on after a role was taken away', 'the next request is denied; there are no subscriptions'],
      met(
        tests(
          suites.ROLES_AND_KEYS,
          'grants a role that holds from the next request on, and takes it back the same way',
        ),
        tests(suites.ACCOUNTS_JOURNEY, 'holds for a session that goes on'),
      ),
    ),
    attack(
      'T11',
      ['name another district in a header or host, with a session of one’s own', 'no header widens a scope'],
      met(
        tests(
          suites.KEY_ATTACKS,
          'reaches no further for naming another district, host or place in its headers',
        ),
      ),
    ),
    ...RIGHTS,
  ],
};
