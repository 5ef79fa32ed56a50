import { notApplicable, open } from '../evidence';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

const PROXY = open('TLS is the proxy’s before the product; no settings of it are shipped or tested');
const ONE_PROCESS = notApplicable('there are no services of HTTP inside: server and worker are one process');

export const COMMUNICATION: Chapter = {
  number: 12,
  title: 'Communication',
  requirements: [
    requirement('12.1.1', 'only good versions of TLS', PROXY),
    requirement('12.1.2', 'only good ciphers', PROXY),
    requirement(
      '12.1.3',
      'certificates of clients are verified',
      notApplicable('clients have no certificates'),
    ),
    requirement('12.2.1', 'everything from outside comes by TLS', PROXY),
    requirement('12.2.2', 'certificates are trusted by everybody', PROXY),
    requirement(
      '12.3.1',
      'so does everything to and from the database and tools',
      open('the product takes a database without TLS, on another machine too'),
    ),
    requirement(
      '12.3.2',
      'certificates of the other side are verified',
      open('the certificate of an external database'),
    ),
    requirement('12.3.3', 'so does what goes between services inside', ONE_PROCESS),
    requirement('12.3.4', 'with certificates that are trusted', ONE_PROCESS),
  ],
};
