import { attacks, met, open, records, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const FILES: Chapter = {
  number: 5,
  title: 'Files',
  requirements: [
    requirement(
      '5.1.1',
      'which files are taken, and how they are made safe, is written down',
      met(records('0030', '0056', '0112')),
    ),
    requirement(
      '5.2.1',
      'files are no larger than can be dealt with',
      met(
        tests(suites.ATTACHMENTS, 'that is too large is given up while it arrives'),
        tests(suites.FIRST_FILE, 'does not begin to read what says that it is too large'),
      ),
    ),
    requirement(
      '5.2.2',
      'files are what their name says, by their content',
      met(
        tests(
          suites.ATTACHMENTS,
          'is not taken when it is %s, whatever its name',
          'drops a page that hides behind a picture',
        ),
        tests(suites.XLSX_READER, 'notes a wrong extension and reads by content', 'refuses %s with %s'),
      ),
    ),
    requirement('5.2.3', 'archives are measured before they are unpacked', met(attacks('T61'))),
    requirement(
      '5.3.1',
      'files of users are never run',
      met(
        tests(
          suites.ATTACHMENTS,
          'lies on disk under the digest of its content',
          'is saved by the browser and never shown in our origin',
        ),
      ),
    ),
    requirement(
      '5.3.2',
      'no path is made of a name that a user gave',
      met(tests(suites.ATTACHMENTS, 'lies on disk under the digest of its content', 'named %j is called %j')),
    ),
    requirement(
      '5.4.1',
      'files go out under a name that we gave',
      met(
        tests(
          suites.ATTACHMENTS,
          'named %j is called %j',
          'is saved by the browser and never shown in our origin',
        ),
      ),
    ),
    requirement(
      '5.4.2',
      'names in headers are encoded',
      met(tests(suites.ATTACHMENTS, 'is saved by the browser and never shown in our origin')),
    ),
    requirement(
      '5.4.3',
      'files are looked through for what is known to be malicious',
      open('a scanner, and where to plug it in'),
    ),
  ],
};
