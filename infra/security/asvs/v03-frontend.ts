import { attacks, met, notApplicable, open, rows, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

const CSRF_ROWS = ['the console without the header of our pages', 'the console from another origin'] as const;

export const FRONTEND: Chapter = {
  number: 3,
  title: 'Pages in browsers',
  requirements: [
    requirement(
      '3.2.1',
      'what is no page is not shown as one',
      met(
        tests(suites.ATTACHMENTS, 'is saved by the browser and never shown in our origin'),
        tests(suites.HTTP_SERVER, 'gives every answer the headers of security and no version'),
      ),
    ),
    requirement(
      '3.2.2',
      'texts are put into pages as texts',
      met(
        rows(
          suites.LINT_PRESETS,
          '%s is reported in %s',
          'no-restricted-syntax',
          'packages/ui/src/raw-markup.tsx',
          'packages/ui/src/assigned-markup.ts',
        ),
      ),
    ),
    requirement(
      '3.3.1',
      'cookies are for TLS and say so in their name',
      met(
        tests(
          suites.HTTP_REQUESTS,
          'is for TLS only, except on one machine without it: %j',
          'is bound to the host over TLS and read under its own name only',
        ),
      ),
    ),
    requirement(
      '3.3.2',
      'cookies say from which sites they may come',
      met(tests(suites.HTTP_REQUESTS, 'is bound to the host over TLS and read under its own name only')),
    ),
    requirement(
      '3.3.3',
      'cookies are bound to their host by name',
      met(tests(suites.HTTP_REQUESTS, 'is bound to the host over TLS and read under its own name only')),
    ),
    requirement(
      '3.3.4',
      'scripts cannot read the session',
      met(
        tests(suites.SIGN_IN, 'gives a session that knows the grants, in a cookie that scripts cannot read'),
      ),
    ),
    requirement(
      '3.4.1',
      'browsers are told to come by TLS only, for a year',
      met(tests(suites.OVER_TLS, 'tells browsers at %s to come by TLS alone, for a year')),
    ),
    requirement(
      '3.4.2',
      'other origins may read nothing, or those on a list',
      met(
        attacks('T30'),
        tests(suites.HTTP_SERVER, 'gives every answer the headers of security and no version'),
      ),
    ),
    requirement(
      '3.4.3',
      'a policy says what pages may load and run',
      met(
        tests(
          suites.OVER_TLS,
          'lets nothing of what is no page be kept, framed or run',
          'lets pages load and run what is ours, and nothing within the page itself',
        ),
      ),
    ),
    requirement(
      '3.4.4',
      'types are not guessed',
      met(tests(suites.HTTP_SERVER, 'gives every answer the headers of security and no version')),
    ),
    requirement(
      '3.4.5',
      'addresses are not told to others',
      met(tests(suites.HTTP_SERVER, 'gives whatever is no JSON the headers of a page as well')),
    ),
    requirement(
      '3.4.6',
      'nobody may frame us',
      met(
        tests(
          suites.OVER_TLS,
          'lets nothing of what is no page be kept, framed or run',
          'lets pages load and run what is ours, and nothing within the page itself',
        ),
      ),
    ),
    requirement(
      '3.5.1',
      'requests that other sites could cause are told apart',
      met(
        tests(suites.HTTP_REQUESTS, 'refuses %j'),
        rows(suites.HTTP_SERVER, 'answers %s as JSON with a code', ...CSRF_ROWS),
      ),
    ),
    requirement(
      '3.5.2',
      'nothing of weight works without a preflight',
      met(
        rows(suites.HTTP_SERVER, 'answers %s as JSON with a code', ...CSRF_ROWS),
        tests(suites.HTTP_SERVER, 'closes what needs a permission to those who are not signed in'),
      ),
    ),
    requirement(
      '3.5.3',
      'nothing of weight works by a safe method',
      met(rows(suites.HTTP_SERVER, 'answers %s as JSON with a code', 'the console by GET')),
    ),
    requirement(
      '3.5.4',
      'applications have hosts of their own',
      open('console and analytics share an origin and a session (record 0060)'),
    ),
    requirement(
      '3.5.5',
      'messages of other windows are checked',
      notApplicable('pages listen to no messages of windows'),
    ),
    requirement('3.7.1', 'nothing in pages is given up by browsers', notApplicable('pages use no plug-ins')),
    requirement(
      '3.7.2',
      'nobody is led to other hosts unasked',
      met(tests(suites.ADDRESS_AFTER_SIGN_IN, 'goes back to %s', 'never leads to %s')),
    ),
  ],
};
