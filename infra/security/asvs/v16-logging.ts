import { attacks, met, open, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const LOGGING: Chapter = {
  number: 16,
  title: 'Logs and errors',
  requirements: [
    requirement(
      '16.1.1',
      'what is logged where, for whom and how long is written down',
      open('one page of it'),
    ),
    requirement(
      '16.2.1',
      'entries say when, where, who and what',
      met(tests(suites.AUDIT, 'tells who did what, to which thing and why, with the names of fields')),
    ),
    requirement(
      '16.2.2',
      'in one time for all',
      met(tests(suites.AUDIT, 'does not depend on the time zone of the session')),
    ),
    requirement('16.2.3', 'logs go only where is written down', open('16.1.1 first')),
    requirement(
      '16.2.4',
      'logs can be read by machines',
      met(attacks('T56'), tests(suites.LOG, 'says when, in UTC')),
    ),
    requirement('16.2.5', 'nothing secret is logged', met(attacks('T19'))),
    requirement(
      '16.3.1',
      'each sign-in is logged, whether it succeeds or not',
      met(
        tests(
          suites.ROLES_AND_KEYS,
          'writes every command into the log of the district, for auditors and nobody else',
        ),
        tests(suites.PASSWORD_ATTACKS, 'that fails leaves a line in the log, without what was typed'),
      ),
    ),
    requirement(
      '16.3.2',
      'each denial is logged',
      met(
        tests(
          suites.ROLES_AND_KEYS,
          'writes every command into the log of the district, for auditors and nobody else',
        ),
        tests(
          suites.EXPORTS,
          'leaves a line in the log where it is denied, by the route or by what the route looks at',
        ),
      ),
    ),
    requirement(
      '16.3.3',
      'so is each attempt to get round a guard',
      open('which events these are; locks and forged keys leave no line'),
    ),
    requirement(
      '16.3.4',
      'so are faults',
      met(
        tests(suites.ATTACK_CORPUS, 'writes nothing of what was sent into its log, of a fault least of all'),
      ),
    ),
    requirement('16.4.1', 'what is logged cannot look like a log', met(attacks('T56'))),
    requirement(
      '16.4.2',
      'logs cannot be changed or read by others',
      met(tests(suites.AUDIT, 'refuses the application: %s', 'shows %s')),
    ),
    requirement(
      '16.4.3',
      'logs go to another system',
      open('the head of the chain is a file beside the database; where it goes is the installation’s'),
    ),
    requirement(
      '16.5.1',
      'errors say nothing of what is inside',
      met(
        tests(
          suites.ATTACK_CORPUS,
          'refuses %s with a code, small and without a stack',
          'never says the value of what it refuses',
          'says both languages and a trace id',
        ),
      ),
    ),
    requirement('16.5.2', 'what is away does not take the rest with it', met(attacks('T74'))),
    requirement(
      '16.5.3',
      'a fault never opens what should be shut',
      met(
        tests(
          suites.DATABASE,
          'keeps nothing of a transaction whose work fails',
          'does not commit when a failed statement was swallowed',
        ),
        tests(
          suites.BAD_INPUT_DATABASE_AWAY,
          'in the middle of a command is said so, and of what the command wrote by then nothing stays',
        ),
      ),
    ),
  ],
};
