import { met, open, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

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
      open('a walk over all filters and orders of the schema'),
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
      open(
        'a walk over every command with such fields',
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
      open('readers of both sides before and after a community moves'),
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
      open('requests with such headers'),
    ),
    attack(
      'T12',
      [
        'open the address of a file or an export again: signed out, as somebody else, after its time',
        'refused; exports are written as they are asked for and have no address of their own',
      ],
      met(
        tests(
          suites.DOCUMENTS,
          'are recorded with their file, which those who see the organisation may download',
        ),
        tests(suites.EXPORTS, 'refuses %s to %s with %d'),
      ),
    ),
    attack(
      'T13',
      ['call everything with a key that was given one scope', 'forbidden, field by field, without exception'],
      open(
        'a key of one scope over every root field',
        tests(
          suites.ROLES_AND_KEYS,
          'issues a key bound to a subtree and to scopes, shows it once, and refuses it after revocation',
        ),
        tests(suites.ACCESS_MATRIX, 'is open to the role %s exactly where the table says'),
      ),
    ),
    attack(
      'T14',
      [
        'ask for scopes that are nearly one: other case, blanks, wildcards, encoded, ten thousand',
        'refused; spelt exactly or no scope',
      ],
      open(
        'encoded scopes, doubled ones and thousands of them',
        rows(
          suites.ROLES_AND_KEYS,
          'gives no key the scope %j',
          'Division.Read',
          'division.read ',
          'division.*',
          'division.read audit.read',
        ),
      ),
    ),
    attack(
      'T15',
      [
        'switch off one wall: the application’s checks, then row-level security',
        'the other keeps everything apart by itself',
      ],
      open(
        'the walk of T1 with row-level security off, and every table by row-level security alone',
        tests(
          suites.SCOPED_REPOSITORY,
          'holds by row-level security alone, when a statement forgets the scope',
          'holds by the repository alone, when row-level security is off',
        ),
        tests(suites.CATALOGUE, 'keeps every rule as the migrations leave it'),
      ),
    ),
    attack(
      'T16',
      [
        'mix many principals on few connections, with aborts and timeouts',
        'each sees its own rows; nothing is left on a connection',
      ],
      met(
        tests(
          suites.DATABASE,
          'shows each of interleaved principals on two connections its own rows only, through aborts and timeouts',
        ),
      ),
    ),
    attack(
      'T17',
      [
        'learn from uniqueness or references whether something exists elsewhere',
        'the same answer either way',
      ],
      met(
        tests(suites.ACCOUNTS, 'answers for a foreign division exactly as for one that is absent'),
        tests(suites.ORGANISATIONS, 'answer for a foreign division exactly as for one that is absent'),
        tests(
          suites.LINK_ATTACKS,
          'is not refused for the number of its contact: that would tell whose number it is',
        ),
        rows(
          suites.CATALOGUE,
          'is reported by %s (%#)',
          'unique-starts-with-district',
          'foreign-key-pairs-district',
        ),
        tests(suites.CATALOGUE, 'keeps every rule as the migrations leave it'),
      ),
    ),
    attack(
      'T18',
      ['search, complete and be warned of doubles across places, or from a cache', 'no foreign hit'],
      open('search and warnings of doubles asked from another place of the same district'),
    ),
    attack(
      'T19',
      ['look for foreign ids and personal data in error texts, logs and metrics', 'none of them'],
      open(
        'a search of the log for values that were sent',
        tests(suites.DATABASE, 'names the constraint of a duplicate and keeps its values out of the error'),
      ),
    ),
    attack(
      'T20',
      [
        'work out small cells from totals, windows, filters and files laid side by side',
        'linear programming finds none',
      ],
      met(
        tests(
          suites.DISCLOSURE,
          'of those that snapshots hide, whatever is recorded later',
          'of a quarter that is small after the others were told in snapshots',
          'to officials who have all of it',
          'to third parties, whose rule is stricter, with files that need no key',
          'tells beside the values, and by comparing them, nothing that figures hide',
        ),
        tests(
          suites.SUPPRESSION,
          'hides every small cell and lets none be worked out, in tables of tables',
          'is noticed missing: without complementary hiding the oracle recovers the small cell',
        ),
      ),
    ),
    attack(
      'T21',
      [
        'create under an id that there is already',
        'ids are made by the server; no command that creates takes one',
      ],
      open(
        'a walk over the inputs of commands that create',
        tests(suites.SCHEMA_WALK, 'finds nothing in a sound schema'),
      ),
    ),
  ],
};
