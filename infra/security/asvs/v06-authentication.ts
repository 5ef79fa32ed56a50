import { met, notApplicable, open, records, rows, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

const SINGLE_SIGN_ON = 'single sign-on by OpenID Connect (T31)';

export const AUTHENTICATION: Chapter = {
  number: 6,
  title: 'Authentication',
  requirements: [
    requirement('6.1.1', 'how guessing is held up is written down', met(records('0062'))),
    requirement(
      '6.1.2',
      'words that passwords may not be made of are written down',
      open('the list is in the code alone and lacks the district’s own words'),
    ),
    requirement('6.1.3', 'all ways in are written down', met(records('0061', '0062', '0107'))),
    requirement(
      '6.2.1',
      'passwords have 8 characters or more',
      met(rows(suites.CREDENTIALS, 'may not be %s', 'short')),
    ),
    requirement(
      '6.2.2',
      'people can change their password',
      met(tests(suites.SIGN_IN, 'lets a newcomer do nothing before the initial password is changed')),
    ),
    requirement(
      '6.2.3',
      'with the present one',
      met(tests(suites.SIGN_IN, 'lets a newcomer do nothing before the initial password is changed')),
    ),
    requirement(
      '6.2.4',
      'not to one of the 3,000 most common',
      met(rows(suites.CREDENTIALS, 'may not be %s', 'finalfantasy', 'Unbelievable', 'motherfucker1')),
    ),
    requirement('6.2.5', 'of any composition', met(tests(suites.CREDENTIALS, 'may be %s'))),
    requirement(
      '6.2.6',
      'typed unseen',
      open(
        'the fields of the pages on which a password is changed or chosen',
        tests(
          suites.PASSWORD_FIELDS,
          'takes a password unseen, pasted, and from whatever keeps it for its owner',
        ),
      ),
    ),
    requirement(
      '6.2.7',
      'pasted and kept by password managers',
      open(
        'the fields of the pages on which a password is changed or chosen',
        tests(
          suites.PASSWORD_FIELDS,
          'takes a password unseen, pasted, and from whatever keeps it for its owner',
        ),
      ),
    ),
    requirement(
      '6.2.8',
      'compared as it was typed',
      met(
        tests(suites.PASSWORD_ATTACKS, 'of 65 characters is taken, and counts to its last and in its case'),
      ),
    ),
    requirement(
      '6.2.9',
      'of 64 characters or more',
      met(
        tests(suites.PASSWORD_ATTACKS, 'of 65 characters is taken, and counts to its last and in its case'),
      ),
    ),
    requirement(
      '6.2.10',
      'and valid as long as nobody has found it out',
      met(tests(suites.PASSWORD_ATTACKS, 'is good for as long as nobody changes it')),
    ),
    requirement(
      '6.2.11',
      'passwords are not made of words that are written down',
      open('the district’s own words', tests(suites.CREDENTIALS, 'may not be %s')),
    ),
    requirement(
      '6.2.12',
      'passwords are held against those that have leaked',
      met(rows(suites.CREDENTIALS, 'may not be %s', 'chickenwing101', 'FinalFantasy2026!')),
    ),
    requirement(
      '6.3.1',
      'guessing is held up as is written down',
      met(
        tests(
          suites.SIGN_IN,
          'locks the name %s after five failures, right password or not',
          'counts parallel guesses one by one',
        ),
        tests(suites.SIGN_IN_JOURNEY, 'locks an account after five wrong passwords, and says for how long'),
      ),
    ),
    requirement(
      '6.3.2',
      'no account has a password that everybody knows',
      met(
        records('0071'),
        tests(
          suites.SEED,
          'opens an account for each role that a person holds, and two for 坪山区, with passwords of this installation',
        ),
      ),
    ),
    requirement(
      '6.3.3',
      'a second factor is asked for',
      met(
        records('0205'),
        tests(
          suites.REQUIRED_SECOND_FACTOR,
          'lets %s do nothing before one is set up, and everything then',
          'leaves those in peace who govern nobody',
        ),
      ),
    ),
    requirement(
      '6.3.4',
      'no way in is weaker than the others',
      met(
        tests(
          suites.ACCESS_MATRIX,
          'is closed to those who are not signed in, unless it says that it is public and why',
        ),
        tests(
          suites.SUBMISSION_LINKS,
          'lets nobody guess: forged links are unknown, and after a while nobody is answered',
        ),
      ),
    ),
    requirement(
      '6.4.1',
      'what lets somebody in at first is random, is not kept, and ends',
      met(
        tests(
          suites.SIGN_IN_LINKS,
          'lets somebody new in, once, and nobody before',
          'ends: an invitation after three days, a new password after one',
          'answers guesses and what is no token alike, and keeps only hashes',
        ),
        tests(suites.SIGN_IN, 'lets a newcomer do nothing before the initial password is changed'),
      ),
    ),
    requirement(
      '6.4.2',
      'nobody is asked for a dog’s name',
      notApplicable('there are no hints and no questions'),
    ),
    requirement(
      '6.4.3',
      'who forgets a password gets in safely',
      met(
        tests(
          suites.SIGN_IN_LINKS,
          'makes the one before void, changes nothing until used, and ends all sessions then',
          'is made for nobody outside, not for oneself, and not for whoever reaches further',
        ),
      ),
    ),
    requirement(
      '6.4.4',
      'who loses a factor proves who they are',
      met(tests(suites.SECOND_FACTOR, 'is reset by an administrator for a reason, and nobody else')),
    ),
    requirement(
      '6.5.1',
      'one-time and recovery codes are used once',
      met(
        tests(
          suites.SECOND_FACTOR,
          'is asked for at sign-in, and a code counts once',
          'is stood in for by a recovery code, once, however it was copied',
        ),
      ),
    ),
    requirement(
      '6.5.2',
      'recovery codes are kept as hashes or are random enough for it',
      met(tests(suites.SECOND_FACTOR, 'is nowhere in the database as it is')),
    ),
    requirement(
      '6.5.3',
      'secrets and codes come from a generator for it',
      met(
        tests(suites.AUTHENTICATOR, 'makes secrets of 160 bits and says to the authenticator whose they are'),
      ),
    ),
    requirement(
      '6.5.4',
      'codes have 20 bits or more, and guessing is held up',
      met(tests(suites.SECOND_FACTOR, 'does not help whoever guesses: five wrong codes lock the name')),
    ),
    requirement(
      '6.5.5',
      'codes of time last thirty seconds, and little aside',
      met(tests(suites.AUTHENTICATOR, 'takes the published code of second %i')),
    ),
    ...['6.6.1', '6.6.2', '6.6.3'].map((id) =>
      requirement(
        id,
        'codes by telephone or another channel are guarded',
        notApplicable('no codes are sent'),
      ),
    ),
    requirement(
      '6.8.1',
      'who signs in elsewhere is known by the place and the person there',
      open(SINGLE_SIGN_ON),
    ),
    requirement('6.8.2', 'signatures of what is asserted elsewhere are verified', open(SINGLE_SIGN_ON)),
    requirement('6.8.3', 'assertions of SAML are used once', notApplicable('there is no SAML')),
    requirement('6.8.4', 'how somebody signed in elsewhere is asked for', open(SINGLE_SIGN_ON)),
  ],
};
