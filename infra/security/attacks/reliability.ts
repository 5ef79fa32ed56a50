import { met, open, proofs, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

/** F: many at once, and what breaks. */
export const RELIABILITY: AttackGroup = {
  letter: 'F',
  title: 'Many at once, and what breaks',
  attacks: [
    attack(
      'T67',
      [
        'press the button fifty times at once',
        'one effect and one answer; another body under the same key is refused',
      ],
      met(
        tests(
          suites.RUN_ONCE,
          'has one effect and one answer however often it comes at once',
          'is refused with another body under the same key',
          'does not meet the keys of another actor',
          'may come again after a refusal and after a failure',
        ),
      ),
    ),
    attack(
      'T68',
      [
        'cast a hundred ballots of one number at once; vote after the end',
        'one ballot; the vote closes with its day',
      ],
      met(
        tests(
          suites.LIVE_VOTES,
          'count one ballot of a hundred that come at once with one number',
          'take no ballot off the roll, none twice, none after the close and none that breaks the rules',
        ),
      ),
    ),
    attack(
      'T69',
      [
        'change what somebody else has changed meanwhile',
        'the second is told the version; nothing is overwritten',
      ],
      met(
        tests(suites.SCOPED_REPOSITORY, 'lets one of many that start from the same version win'),
        tests(suites.TWO_AT_ONCE, 'on $what: one is heard, the other told, and nothing is written twice'),
      ),
    ),
    attack(
      'T70',
      [
        'break together a rule that each keeps alone: the last administrator, a limit',
        'the rule holds in whatever order they come',
      ],
      met(
        tests(
          suites.ADMINISTRATORS,
          'keep one of them at least, when one dismisses another who closes the account of the first',
        ),
        tests(suites.ROLES_AND_KEYS, 'never lets two racing grants slip past that'),
        tests(suites.LINK_ATTACKS, 'never wait in greater number than the rule lets'),
        tests(suites.PLAQUES_AT_ONCE, 'are taken by whoever comes first, and the second is told so'),
        tests(suites.FILLS_AT_ONCE, 'complete every form together, and answer each once'),
        tests(suites.ACTIVITIES, 'let no more attend than there are places, though more had signed up'),
      ),
    ),
    attack(
      'T71',
      [
        'use cursors that are made up, changed, of another list or reader, or of a row that is gone',
        'refused, or the right next page; never the first',
      ],
      met(
        tests(suites.BAD_INPUT, '$what'),
        rows(
          suites.ATTACK_CORPUS,
          'refuses %s with a code, small and without a stack',
          'a forged cursor',
          'a cursor of 10 kB',
        ),
        tests(
          suites.CURSOR,
          'is nothing for %s',
          'is nothing when any character of it was changed, or it was made with another secret',
          'is never made of arbitrary text',
          'tells readers with different rows apart',
        ),
        tests(
          suites.READ_PLANNER,
          'leave cursors of another order, another reader or nobody to the resolvers, who refuse them',
        ),
        tests(suites.PAGING_LAWS, 'sees once what was there and stays, and nothing twice (%s)'),
      ),
    ),
    attack(
      'T72',
      ['page while rows come and go', 'what was there and stays is seen once, in either direction'],
      met(
        tests(suites.PAGING_LAWS, 'sees once what was there and stays, and nothing twice (%s)'),
        tests(suites.READ_PLANNER, 'walk through all rows once in either direction (%s)'),
      ),
    ),
    attack(
      'T73',
      [
        'kill server, worker and database in the middle of work, twenty times',
        'nothing acknowledged is lost or doubled',
      ],
      open(
        'kills during votes and during deliveries to third parties',
        proofs('kill -9 during import'),
        tests(
          suites.KILLED_WORKER,
          'leaves the job to the next worker within seconds, and a transaction counts once',
        ),
        tests(
          suites.PROCESS_DEATHS,
          'the next start clears its pid file, waits for its memory and recovers the data',
        ),
        tests(suites.IMPORT_BATCH, 'goes on where a good-rows import was interrupted, with each row in once'),
      ),
    ),
    attack(
      'T74',
      [
        'take the database away, let statements run out of time, deadlock',
        '503 that may be sent again; recovered within seconds, no connection lost',
      ],
      met(
        tests(
          suites.DATABASE,
          'says that a statement took too long, and that it may be sent again',
          'says that the database is away when its connections end, and recovers by itself',
          'runs the work again after a deadlock',
          'shows each of interleaved principals on two connections its own rows only, through aborts and timeouts',
        ),
        tests(suites.HTTP_DATABASE_AWAY, 'is answered by a 503 with a code, and by itself recovered from'),
        tests(
          suites.BAD_INPUT_DATABASE_AWAY,
          'at start is an error with a code, not a server that answers nothing',
          'before a command is said so, and the command changes nothing and may be sent again',
          'in the middle of a command is said so, and of what the command wrote by then nothing stays',
        ),
        tests(
          suites.JOBS,
          'that were interrupted by a lost database go on at once, however often that happened',
        ),
      ),
    ),
    attack(
      'T75',
      ['set clocks wrong by minutes', 'sessions, codes and signatures behave as documented'],
      open(
        'one-time codes and signatures of deliveries, which there are none of yet',
        tests(suites.SIGN_IN, 'ends a session that nobody uses for half an hour, and any after twelve hours'),
      ),
    ),
    attack(
      'T76',
      ['fill the disk', 'a clean error; the service goes on'],
      open('an upload, an export and a log on a full disk'),
    ),
    attack(
      'T77',
      ['migrate under load, with the old application running', 'no failed request'],
      open('two versions over one database; the product is one process that migrates before it serves'),
    ),
    attack(
      'T78',
      ['stop the server under load', 'no failed request'],
      open(
        'requests under way while it stops',
        tests(
          suites.START,
          'brings everything up, prints where and who, and stops it in order on Ctrl-C',
          'keeps the data at a second start, and builds again only what has changed',
        ),
      ),
    ),
    attack(
      'T79',
      [
        'have the server call inner addresses by a webhook',
        'refused when it is registered and when it is called',
      ],
      open('webhooks; the server calls nobody today'),
    ),
    attack(
      'T80',
      [
        'receive webhooks badly: hang, answer a gigabyte, fail for ever, replay',
        'kept apart, retried, switched off; signatures are verified',
      ],
      open('webhooks'),
    ),
  ],
};
