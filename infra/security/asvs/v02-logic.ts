import { attacks, met, open, records, rows, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const LOGIC: Chapter = {
  number: 2,
  title: 'Validation and business logic',
  requirements: [
    requirement(
      '2.1.1',
      'how each kind of value is checked is written down',
      met(records('0010', '0011', '0013')),
    ),
    requirement(
      '2.1.2',
      'so is how values must fit one another',
      met(records('0092', '0096', '0113', '0121')),
    ),
    requirement(
      '2.1.3',
      'so are limits, for each user and for all',
      met(records('0061', '0062', '0107', '0117', '0145')),
    ),
    requirement(
      '2.2.1',
      'input is held against rules of what it may be',
      met(
        tests(suites.BAD_INPUT, '$what', 'leaves out no kind of bad input that was promised'),
        tests(suites.SCALARS, 'refuses %j as a day', 'refuses %j as an instant', 'refuses %j as a number'),
        attacks('T49', 'T50', 'T52'),
      ),
    ),
    requirement('2.2.2', 'by the server, whatever pages do', met(tests(suites.BAD_INPUT, '$what'))),
    requirement(
      '2.2.3',
      'values that belong together fit one another',
      met(
        rows(suites.DOCUMENTS, 'are refused with %j', 'DATE_ORDER'),
        tests(
          suites.LIVE_VOTES,
          'are refused with terms or projects that do not fit, twice under one name, and elsewhere',
        ),
        tests(suites.BAD_INPUT, '$what'),
      ),
    ),
    requirement(
      '2.3.1',
      'steps come in their order',
      met(
        tests(
          suites.STATE_MACHINES,
          'walks every machine that the domain has',
          'has no other arrow, and says so with its own refusal',
          'never is in a state without what every way to it demands, whatever is tried',
        ),
        tests(
          suites.LIVE_VOTES,
          'are opened with ballots given out and a day to come, closed early with a reason, given up as drafts',
        ),
      ),
    ),
    requirement(
      '2.3.2',
      'limits hold as they are written down',
      met(
        tests(suites.LINK_ATTACKS, 'never wait in greater number than the rule lets'),
        tests(suites.ACTIVITIES, 'let no more attend than there are places, though more had signed up'),
        tests(
          suites.REVEAL_PERSON,
          'stay masked once somebody has used up the hour, whatever the person, while others may go on',
        ),
      ),
    ),
    requirement(
      '2.3.3',
      'a command is done whole or not at all',
      met(
        tests(
          suites.DATABASE,
          'keeps nothing of a transaction whose work fails',
          'does not commit when a failed statement was swallowed',
        ),
        tests(suites.BAD_INPUT, '$what'),
      ),
    ),
    requirement('2.3.4', 'what is limited is not given twice', met(attacks('T67', 'T70'))),
    requirement(
      '2.4.1',
      'machines cannot call without end',
      open(
        'quotas of clients (T45)',
        tests(
          suites.SUBMISSION_LINKS,
          'lets nobody guess: forged links are unknown, and after a while nobody is answered',
        ),
        tests(suites.EXPORTS, 'cannot be taken away without end by one person, while others go on'),
        tests(suites.SIGN_IN, 'locks the name %s after five failures, right password or not'),
      ),
    ),
  ],
};
