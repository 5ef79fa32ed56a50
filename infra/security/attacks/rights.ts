import { met, open, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { Attack } from './attack';

/** The second half of A: files, keys, walls, and what can be learnt without reading. */
export const RIGHTS: readonly Attack[] = [
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
    met(
      tests(
        suites.KEY_ATTACKS,
        'of one scope opens every field of that scope and no other, the commands among them',
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
    met(
      rows(
        suites.ROLES_AND_KEYS,
        'gives no key the scope %j',
        'Division.Read',
        'division.read ',
        'division.*',
        'division.read audit.read',
      ),
      tests(
        suites.KEY_ATTACKS,
        'is not given scopes that are nearly some (%#)',
        'has a scope once that was asked for twice',
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
      'fields beyond the fourteen that are planned, with row-level security off',
      tests(
        suites.PRODUCT_READS,
        'answer the same with row-level security off: the application keeps rows apart by itself',
        'find no row of another district by row-level security alone, in any table',
      ),
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
    ['learn from uniqueness or references whether something exists elsewhere', 'the same answer either way'],
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
    open(
      'searches of other lists, and what is kept between requests',
      tests(
        suites.ORGANISATIONS,
        'of another place are neither found by a search nor told of as looking alike',
      ),
    ),
  ),
  attack(
    'T19',
    ['look for foreign ids and personal data in error texts, logs and metrics', 'none of them'],
    met(
      tests(
        suites.ATTACK_CORPUS,
        'writes nothing of what was sent into its log, of a fault least of all',
        'never says the value of what it refuses',
      ),
      tests(suites.DATABASE, 'names the constraint of a duplicate and keeps its values out of the error'),
      tests(suites.LOG, 'keeps secrets out, whatever object they sit in'),
      tests(suites.PASSWORD_ATTACKS, 'that fails leaves a line in the log, without what was typed'),
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
    met(
      tests(
        suites.SCHEMA_INPUTS,
        'take no id for what is made, no author, no state of the record itself',
        'refuse fields that they do not have, whoever thinks of them',
      ),
    ),
  ),
];
