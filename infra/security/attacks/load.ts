import { met, open, proofs, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

const CORPUS = 'refuses %s with a code, small and without a stack';

/** C: documents that cost much. */
export const LOAD_ATTACKS: AttackGroup = {
  letter: 'C',
  title: 'Documents that cost much',
  attacks: [
    attack(
      'T33',
      ['nest fields 20, 500 and 5,000 deep', '400 with a code'],
      met(rows(suites.ATTACK_CORPUS, CORPUS, 'a depth of 20', 'a depth of 500', 'a depth of 5,000')),
    ),
    attack(
      'T34',
      ['ask for one field under thousands of names, __typename among them', '400 with a code'],
      met(rows(suites.ATTACK_CORPUS, CORPUS, '300 aliases', '500 aliases of __typename', '5,000 aliases')),
    ),
    attack(
      'T35',
      ['double fragments until they are millions of fields', '400 within 50 ms'],
      met(
        tests(suites.OPERATION_LIMITS, 'refuses fragments that double %i times within 50 ms'),
        rows(
          suites.ATTACK_CORPUS,
          CORPUS,
          'fragments that double 18 times',
          'fragments that double 60 times',
        ),
        proofs('attack corpus'),
      ),
    ),
    attack(
      'T36',
      ['write cycles of fragments, unused ones, nested inline ones', '400 with a code'],
      met(
        rows(
          suites.ATTACK_CORPUS,
          CORPUS,
          'a cycle of fragments',
          '200 nested inline fragments',
          '1,000 unused fragments',
          '100 unused fragments',
        ),
      ),
    ),
    attack(
      'T37',
      [
        'ask for pages of a million, none, minus one, null or 2^31, by literal, variable and default',
        'refused; a page size is asked for and at most 100',
      ],
      met(
        rows(
          suites.ATTACK_CORPUS,
          CORPUS,
          'a million items',
          '101 items',
          '0 items',
          '-1 items',
          'no page size',
          'no page size by a null',
          'both page sizes',
          '2^31 items by a variable',
          'a million items by a variable',
          'a million items by a default',
        ),
      ),
    ),
    attack(
      'T38',
      ['nest lists of a hundred three times', 'the cost is told and nothing runs'],
      met(
        rows(suites.ATTACK_CORPUS, CORPUS, '100 × 100 × 100'),
        tests(suites.ATTACK_CORPUS, 'says what it would have cost that does not run'),
        tests(suites.READ_PATH_PLUGIN, 'refuses before planning what costs too much'),
      ),
    ),
    attack(
      'T39',
      ['write thousands of directives, known and unknown', 'at most five errors in 4 kB'],
      met(
        rows(suites.ATTACK_CORPUS, CORPUS, '300 directives', '5,000 directives', '30 unknown directives'),
        tests(suites.ATTACK_CORPUS, 'tells at most five errors of many, in 4 kB'),
      ),
    ),
    attack(
      'T40',
      ['send batches, or many operations without a name', '400'],
      met(
        rows(suites.HTTP_SERVER, 'answers %s as JSON with a code', 'a batch'),
        rows(suites.ATTACK_CORPUS, CORPUS, 'two operations without a name'),
        proofs('attack corpus'),
      ),
    ),
    attack(
      'T41',
      ['send bodies that are large, packed, slow or nested without end', '413, 408 or 400 as JSON'],
      met(
        rows(suites.HTTP_SERVER, 'answers %s as JSON with a code', 'a body beyond the limit'),
        rows(suites.ATTACK_CORPUS, CORPUS, 'a comment of 0.9 MB'),
        rows(
          suites.OVER_TLS,
          'refuses %s at the public endpoint',
          '60 MB packed into 60 kB',
          'JSON nested 200,000 deep',
        ),
        tests(suites.SLOW_REQUESTS, 'and %s is given up as JSON'),
        proofs('attack corpus'),
      ),
    ),
    attack(
      'T42',
      [
        'introspect in depth; introspect the console',
        '400; the console’s endpoint answers only its own documents',
      ],
      met(
        rows(suites.ATTACK_CORPUS, CORPUS, 'introspection 12 deep'),
        tests(
          suites.OVER_TLS,
          'is introspected by third parties to a depth',
          'runs at the console the documents of its manifest alone, and tells nothing of the schema',
        ),
      ),
    ),
    attack(
      'T43',
      [
        'register documents by hash, with the wrong text or a hundred thousand of them',
        'off; the console takes the hashes of its manifest alone',
      ],
      met(
        tests(
          suites.OVER_TLS,
          'registers no documents at the public endpoint',
          'runs at the console the documents of its manifest alone, and tells nothing of the schema',
        ),
      ),
    ),
    attack(
      'T44',
      ['send lists of a million ids', 'at most 500 in a list'],
      met(rows(suites.ATTACK_CORPUS, CORPUS, 'a list of 10,000', 'variables nested 1,000 deep')),
    ),
    attack(
      'T45',
      [
        'evade a quota by many keys, addresses or connections',
        'one bucket for a client, whatever the server process',
      ],
      open('quotas of clients'),
    ),
    attack(
      'T46',
      ['find errors in the arithmetic of a quota', 'never negative; what is charged is what was used'],
      open('quotas of clients'),
    ),
  ],
};
