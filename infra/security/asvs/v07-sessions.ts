import { met, open, records, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

const SINGLE_SIGN_ON = 'single sign-on by OpenID Connect (T31)';
const ENDS = 'ends a session that nobody uses for half an hour, and any after twelve hours';
const NEW_TOKEN = 'gives a new token at each sign-in and ends the one that came along';

export const SESSIONS: Chapter = {
  number: 7,
  title: 'Sessions',
  requirements: [
    requirement('7.1.1', 'how long sessions last is written down', met(records('0062'))),
    requirement(
      '7.1.2',
      'how many one may have at a time is written down',
      open('a rule; any number is let'),
    ),
    requirement('7.1.3', 'so is how they go along with those of other systems', open(SINGLE_SIGN_ON)),
    requirement('7.2.1', 'sessions are verified by the server', met(tests(suites.SIGN_IN, ENDS))),
    requirement('7.2.2', 'tokens are made for each session', met(tests(suites.SIGN_IN, NEW_TOKEN))),
    requirement(
      '7.2.3',
      'tokens are random, of 128 bits or more',
      met(tests(suites.CREDENTIALS, 'are never the same twice'), tests(suites.SIGN_IN, 'keeps only hashes')),
    ),
    requirement(
      '7.2.4',
      'signing in gives a new token and ends the old one',
      met(tests(suites.SIGN_IN, NEW_TOKEN)),
    ),
    requirement('7.3.1', 'sessions that nobody uses end', met(tests(suites.SIGN_IN, ENDS))),
    requirement('7.3.2', 'all sessions end after a time', met(tests(suites.SIGN_IN, ENDS))),
    requirement(
      '7.4.1',
      'an ended session is good for nothing',
      met(
        tests(suites.SIGN_IN, NEW_TOKEN),
        tests(suites.SIGN_IN_JOURNEY, 'ends the session for the pages and for the server on signing out'),
      ),
    ),
    requirement(
      '7.4.2',
      'closing an account ends its sessions',
      met(
        tests(suites.PASSWORD_ATTACKS, 'opens nothing more once its account is closed, nor do its sessions'),
      ),
    ),
    requirement(
      '7.4.3',
      'changing a factor ends the other sessions',
      met(
        tests(suites.PASSWORD_ATTACKS, 'ends the other sessions of its account when it is changed'),
        tests(
          suites.SECOND_FACTOR,
          'counts for nothing before a first code was right, and ends sessions elsewhere then',
        ),
      ),
    ),
    requirement(
      '7.4.4',
      'signing out is at hand on every page',
      met(tests(suites.SIGN_IN_JOURNEY, 'ends the session for the pages and for the server on signing out')),
    ),
    requirement(
      '7.4.5',
      'administrators can end sessions',
      met(tests(suites.OWN_SESSIONS, 'are ended by an administrator of the place, and by nobody else')),
    ),
    requirement(
      '7.5.1',
      'what signing in rests on is changed by who signs in again',
      met(
        tests(suites.SIGN_IN, 'lets a newcomer do nothing before the initial password is changed'),
        tests(
          suites.SECOND_FACTOR,
          'is taken off by whoever confirms who sits there, by a code and not by the password',
        ),
      ),
    ),
    requirement(
      '7.5.2',
      'people see their sessions and can end them',
      met(
        tests(
          suites.OWN_SESSIONS,
          'are listed with what their owner knows them by, and never with their token',
          'end one by one or all at once, but never the one that asks',
        ),
      ),
    ),
    requirement('7.6.1', 'sessions end with those of other systems as is written down', open(SINGLE_SIGN_ON)),
    requirement(
      '7.6.2',
      'no session begins without an act of the person',
      met(
        tests(suites.HTTP_REQUESTS, 'refuses %j'),
        tests(
          suites.SIGN_IN_JOURNEY,
          'asks who is there before it shows a page, and says so of a wrong password',
        ),
      ),
    ),
  ],
};
