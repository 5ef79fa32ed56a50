import { attacks, met, open, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const DATA_PROTECTION: Chapter = {
  number: 14,
  title: 'Data protection',
  requirements: [
    requirement(
      '14.1.1',
      'what has to be protected is known and classed',
      met(tests(suites.SCHEMA_WALK, 'finds nothing in a sound schema', 'finds what %p breaks')),
    ),
    requirement(
      '14.1.2',
      'what each class demands is written down',
      open('one page by class: sealing, logging, keeping, deleting'),
    ),
    requirement(
      '14.2.1',
      'nothing secret stands in addresses',
      open('links for papers carry their secret in their address (record 0107)', attacks('T23')),
    ),
    requirement(
      '14.2.2',
      'nothing of it is kept by caches of the server',
      open('what answers are kept in memory, and for whom'),
    ),
    requirement(
      '14.2.3',
      'nothing of it goes to others',
      met(tests(suites.OVER_TLS, 'lets pages load and run what is ours, and nothing within the page itself')),
    ),
    requirement('14.2.4', 'all of it is protected as is written down', open('14.1.2 first')),
    requirement(
      '14.3.1',
      'a browser forgets it on signing out',
      met(
        tests(suites.FORM_DRAFT, 'throws away all that was typed into forms, and nothing else'),
        tests(suites.SIGN_IN_JOURNEY, 'ends the session for the pages and for the server on signing out'),
      ),
    ),
    requirement(
      '14.3.2',
      'and keeps none of it in its cache',
      met(
        tests(suites.OVER_TLS, 'lets nothing of what is no page be kept, framed or run'),
        tests(suites.ATTACHMENTS, 'is saved by the browser and never shown in our origin'),
      ),
    ),
    requirement(
      '14.3.3',
      'nor in its storage',
      open('what is typed into a form and not sent stays in the storage of the tab until signing out'),
    ),
  ],
};
