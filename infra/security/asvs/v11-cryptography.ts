import { met, notApplicable, open, records, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const CRYPTOGRAPHY: Chapter = {
  number: 11,
  title: 'Cryptography',
  requirements: [
    requirement(
      '11.1.1',
      'how keys live and who has them is written down',
      open('the life of keys beyond their rotation (record 0056)'),
    ),
    requirement('11.1.2', 'all keys and algorithms are listed', open('the list')),
    requirement(
      '11.2.1',
      'cryptography comes from libraries that were looked into',
      met(records('0056', '0062')),
    ),
    requirement(
      '11.2.2',
      'algorithms and keys can be replaced',
      open(
        'values under old keys are not sealed anew, nor passwords hashed anew',
        tests(
          suites.PERSONAL_DATA,
          'stays readable after a new key came in front, and is then known to be under an old one',
        ),
        tests(
          suites.PERSONAL_DATA,
          'gets a new current key by rotation and keeps the old one and the pepper',
        ),
      ),
    ),
    requirement(
      '11.2.3',
      'nothing is weaker than 128 bits',
      met(
        tests(suites.CURSOR, 'has a signature of no fewer than 128 bits'),
        tests(
          suites.PERSONAL_DATA,
          'is made at first use, for its owner only, and is the same afterwards',
          'refuses %j with a pepper of %j',
        ),
        tests(suites.SIGN_IN, 'keeps only hashes'),
      ),
    ),
    requirement(
      '11.3.1',
      'no weak modes and paddings',
      met(
        tests(
          suites.PERSONAL_DATA,
          'has a version, the id of its key and three parts, and differs each time',
        ),
      ),
    ),
    requirement(
      '11.3.2',
      'AES with GCM or as good',
      met(records('0056'), tests(suites.PERSONAL_DATA, 'opens where it was sealed, whatever the text')),
    ),
    requirement(
      '11.3.3',
      'what is encrypted cannot be changed unseen',
      met(
        tests(
          suites.PERSONAL_DATA,
          'does not open once any of its characters is changed or left out',
          'does not open in another %s',
        ),
      ),
    ),
    requirement(
      '11.4.1',
      'no hash that is given up',
      open('a search for weak hashes; two uses of md5 in SQL compare lists and guard nothing'),
    ),
    requirement('11.4.2', 'passwords are hashed slowly', met(tests(suites.SIGN_IN, 'keeps only hashes'))),
    requirement('11.4.3', 'hashes that show changes are long enough', met(tests(suites.AUDIT, 'shows %s'))),
    requirement(
      '11.4.4',
      'keys are derived from passwords slowly',
      notApplicable('no key is derived from a password'),
    ),
    requirement(
      '11.5.1',
      'what nobody may guess is random, of 128 bits',
      open(
        'passwords of the installation and recovery codes have fewer',
        tests(suites.CREDENTIALS, 'are never the same twice'),
        tests(suites.SIGN_IN, 'gives a session that knows the grants, in a cookie that scripts cannot read'),
      ),
    ),
    requirement(
      '11.6.1',
      'keys are made as their algorithm asks',
      met(
        tests(suites.PERSONAL_DATA, 'is made at first use, for its owner only, and is the same afterwards'),
        tests(suites.PERSONAL_DATA, 'refuses %j with a pepper of %j'),
      ),
    ),
  ],
};
