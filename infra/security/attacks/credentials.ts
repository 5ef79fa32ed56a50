import { met, open, proofs, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

/** B: who somebody is. */
export const CREDENTIAL_ATTACKS: AttackGroup = {
  letter: 'B',
  title: 'Sign-in, sessions and keys',
  attacks: [
    attack(
      'T22',
      [
        'sign tokens oneself: no algorithm, the wrong one, a key of one’s own, no end',
        '401; there are no self-contained tokens',
      ],
      met(tests(suites.KEY_ATTACKS, '%s is worth nothing, as a key and as a session')),
    ),
    attack(
      'T23',
      [
        'present keys that are cut, changed, of another kind, in the address, twice, revoked, expired',
        '401, and no key in the log',
      ],
      met(
        tests(suites.KEY_ATTACKS, 'is taken from its header alone, once, and until it expires or is revoked'),
        tests(
          suites.ROLES_AND_KEYS,
          'issues a key bound to a subtree and to scopes, shows it once, and refuses it after revocation',
        ),
        tests(suites.CREDENTIALS, 'open again, and never with one letter changed'),
        tests(suites.ATTACK_CORPUS, 'writes nothing of what was sent into its log, of a fault least of all'),
      ),
    ),
    attack(
      'T24',
      [
        'spray one password over many accounts under invented addresses',
        'limited by the address that is believed',
      ],
      met(
        tests(
          suites.PASSWORD_ATTACKS,
          'is counted by the address that is believed, whatever headers say and whoever is named',
        ),
        tests(
          suites.HTTP_REQUESTS,
          'believes nobody when no proxy is named',
          'counts an IPv6 host by its /64',
        ),
        tests(suites.SIGN_IN, 'locks the name %s after five failures, right password or not'),
      ),
    ),
    attack(
      'T25',
      ['find out which accounts exist', 'same body, and no difference in time'],
      met(
        tests(suites.SIGN_IN, 'answers alike whether the account exists, is closed, or has another password'),
        tests(suites.PASSWORD_ATTACKS, 'takes as long for a name that there is not as for one that there is'),
      ),
    ),
    attack(
      'T26',
      [
        'guess many passwords in one document',
        'signing in is no field of the schema; changing a password counts each guess',
      ],
      met(
        tests(
          suites.PASSWORD_ATTACKS,
          'is no field of the schema; of the present password each counts, in one document too',
        ),
        tests(suites.SIGN_IN, 'counts parallel guesses one by one'),
      ),
    ),
    attack(
      'T27',
      [
        'use a one-time code again, late, early, or try them all',
        'refused and locked; recovery codes work once',
      ],
      met(
        tests(suites.AUTHENTICATOR, 'takes the published code of second %i', 'takes no code from %j'),
        tests(
          suites.SECOND_FACTOR,
          'is asked for at sign-in, and a code counts once',
          'lets one in of many that come with one code at once',
          'does not help whoever guesses: five wrong codes lock the name',
          'is stood in for by a recovery code, once, however it was copied',
          'confirms by the password whoever has none, and locks guessing there too',
        ),
      ),
    ),
    attack(
      'T28',
      [
        'fix a session, or act from another site by form, text, GET or without the header',
        'a new token at each sign-in; 4xx',
      ],
      met(
        tests(
          suites.SIGN_IN,
          'gives a new token at each sign-in and ends the one that came along',
          'takes no session that two cookies claim, and none in a header of another name',
        ),
        tests(
          suites.HTTP_REQUESTS,
          'refuses %j',
          'is bound to the host over TLS and read under its own name only',
        ),
        rows(
          suites.HTTP_SERVER,
          'answers %s as JSON with a code',
          'the console without the header of our pages',
          'the console from another origin',
          'the console by GET',
          'another content type',
        ),
        rows(suites.OVER_TLS, 'refuses %s at the public endpoint', 'a form', 'parts', 'plain text'),
        tests(
          suites.OVER_TLS,
          'takes no command by GET, and no question without a header that pages of others cannot add',
        ),
      ),
    ),
    attack(
      'T29',
      [
        'use an invitation or a reset late or twice; account names never change, and no address is kept',
        'refused',
      ],
      met(
        tests(
          suites.SIGN_IN_LINKS,
          'lets somebody new in, once, and nobody before',
          'is taken once of many that come at the same time',
          'ends: an invitation after three days, a new password after one',
          'makes the one before void, changes nothing until used, and ends all sessions then',
          'answers guesses and what is no token alike, and keeps only hashes',
          'stops whoever guesses from one address',
        ),
        tests(suites.SUBMISSION_LINKS, 'opens no more once it is revoked or has expired, and says which'),
      ),
    ),
    attack(
      'T30',
      ['read answers from other origins: null, a subdomain, without TLS', 'no header lets them'],
      met(
        tests(suites.OVER_TLS, 'lets no page of another origin read %s (%s)'),
        tests(suites.HTTP_REQUESTS, 'refuses %j'),
      ),
    ),
    attack(
      'T31',
      ['mix up state, nonce, issuer or code of a single sign-on', 'refused'],
      open('single sign-on by OpenID Connect'),
    ),
    attack(
      'T32',
      [
        'sign in two hundred times at once',
        'others wait less than half a second; what is too much is turned away',
      ],
      met(proofs('sign-in flood')),
    ),
  ],
};
