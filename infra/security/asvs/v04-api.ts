import { attacks, met, notApplicable, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const API: Chapter = {
  number: 4,
  title: 'APIs',
  requirements: [
    requirement(
      '4.1.1',
      'answers say their type and character set',
      met(
        tests(suites.GRAPHQL_HTTP_AUDIT, 'passes the audit of graphql-http on the public endpoint'),
        tests(suites.HTTP_SERVER, 'answers %s as JSON with a code'),
      ),
    ),
    requirement(
      '4.1.2',
      'interfaces do not lead from plain HTTP to TLS',
      notApplicable('the server leads nobody to TLS; that is the proxy’s'),
    ),
    requirement(
      '4.1.3',
      'what proxies say cannot be said by others',
      met(
        tests(suites.HTTP_REQUESTS, 'believes %s sent by %s as %s', 'believes nobody when no proxy is named'),
      ),
    ),
    requirement(
      '4.2.1',
      'one request cannot hide in another',
      met(tests(suites.SLOW_REQUESTS, '%s is refused as JSON, and the connection ends')),
    ),
    requirement(
      '4.3.1',
      'documents are limited by depth, amount and cost',
      met(
        attacks('T33', 'T34', 'T40', 'T44'),
        tests(suites.READ_PATH_PLUGIN, 'refuses before planning what costs too much'),
        tests(suites.ATTACK_CORPUS, 'reports what a query costs and what is left'),
      ),
    ),
    requirement('4.3.2', 'introspection is off where it is for nobody', met(attacks('T42'))),
    ...['4.4.1', '4.4.2', '4.4.3', '4.4.4'].map((id) =>
      requirement(id, 'web sockets are guarded', notApplicable('there are no web sockets')),
    ),
  ],
};
