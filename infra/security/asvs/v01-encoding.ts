import { attacks, met, notApplicable, open, proofs, rows, tests } from '../evidence';
import * as suites from '../suites';
import { requirement } from './requirement';
import type { Chapter } from './requirement';

export const ENCODING: Chapter = {
  number: 1,
  title: 'Encoding and sanitisation',
  requirements: [
    requirement(
      '1.1.1',
      'input is decoded once, before it is looked at',
      met(
        tests(suites.HTTP_REQUESTS, 'are matched part by part'),
        rows(
          suites.HTTP_SERVER,
          'answers %s as JSON with a code',
          'bytes that are no UTF-8',
          'an exotic charset',
        ),
        tests(suites.CSV_READER, 'reads %s'),
      ),
    ),
    requirement(
      '1.1.2',
      'output is escaped last, by or for whatever reads it',
      met(
        tests(suites.CSV_STREAM, 'opens as Chinese and quotes what must be', 'lets %j not run'),
        tests(suites.WORKBOOK_STREAM, 'gives every text back that XML can hold'),
        tests(
          suites.DOCX_TEMPLATE,
          'takes what is recorded for words and never for markup or for another placeholder',
        ),
      ),
    ),
    requirement(
      '1.2.1',
      'text is escaped for the very place in page, XML or header where it goes',
      open(
        'markup in what pages show (T55)',
        tests(
          suites.DOCX_TEMPLATE,
          'takes what is recorded for words and never for markup or for another placeholder',
        ),
        tests(suites.ATTACHMENTS, 'is saved by the browser and never shown in our origin'),
      ),
    ),
    requirement(
      '1.2.2',
      'addresses are built from encoded parts and have safe schemes',
      met(attacks('T59'), tests(suites.ADDRESS_AFTER_SIGN_IN, 'never leads to %s')),
    ),
    requirement(
      '1.2.3',
      'JSON and scripts are built by escaping',
      met(tests(suites.PLANNER_EQUALITY, 'answer random operations alike, whoever asks (seed %i)')),
    ),
    requirement('1.2.4', 'values reach the database as parameters', met(attacks('T53'))),
    requirement(
      '1.2.5',
      'no command of the system is built of input',
      notApplicable('the server starts no other program for a request'),
    ),
    requirement('1.2.6', 'no injection into LDAP', notApplicable('there is no LDAP')),
    requirement('1.2.7', 'no injection into XPath', notApplicable('nothing is searched by XPath')),
    requirement('1.2.8', 'LaTeX is locked up', notApplicable('there is no LaTeX; PDF is drawn by a library')),
    requirement('1.2.9', 'input is escaped in patterns', notApplicable('no pattern is made of input')),
    requirement('1.3.1', 'HTML of users is sanitised', notApplicable('no text of users is taken for HTML')),
    requirement(
      '1.3.2',
      'nothing is evaluated as code',
      met(
        rows(
          suites.LINT_PRESETS,
          '%s is reported in %s',
          'no-eval',
          'no-new-func',
          '@typescript-eslint/no-implied-eval',
        ),
        tests(suites.OVER_TLS, 'lets pages load and run what is ours, and nothing within the page itself'),
      ),
    ),
    requirement(
      '1.3.3',
      'what goes to a dangerous place is cut down to what is safe there',
      met(attacks('T48'), tests(suites.ATTACHMENTS, 'named %j is called %j')),
    ),
    requirement(
      '1.3.4',
      'drawings (SVG) of users cannot run scripts',
      met(
        rows(suites.ATTACHMENTS, 'is not taken when it is %s, whatever its name', 'a drawing with a script'),
      ),
    ),
    requirement(
      '1.3.5',
      'template languages of users are off or sanitised',
      met(
        tests(
          suites.DOCX_TEMPLATE,
          'names what is of the language of templates and not offered, such as %s',
          'takes what is recorded for words and never for markup or for another placeholder',
        ),
      ),
    ),
    requirement(
      '1.3.6',
      'the server calls no address that a user chose',
      notApplicable('the server calls nobody; webhooks will bring this back (T79)'),
    ),
    requirement(
      '1.3.7',
      'templates made by users can do no more than they are for',
      met(
        tests(
          suites.DOCX_TEMPLATE,
          'names what is of the language of templates and not offered, such as %s',
          'is refused with its place where %s is opened and not closed, or the other way round',
        ),
        rows(suites.FORM_TEMPLATES_DOCX, 'refuses a file %s', 'with macros'),
      ),
    ),
    requirement('1.3.8', 'no injection into JNDI', notApplicable('there is no JNDI')),
    requirement('1.3.9', 'no injection into memcache', notApplicable('there is no memcache')),
    requirement(
      '1.3.10',
      'formats are not made of input',
      met(rows(suites.EXPORTS, 'refuses %s', 'a unit that would write a format of its own')),
    ),
    requirement('1.3.11', 'no injection into mail', notApplicable('no mail is sent')),
    requirement(
      '1.4.1',
      'memory cannot be overrun',
      notApplicable('the product is TypeScript; memory is the runtime’s'),
    ),
    requirement('1.4.2', 'numbers cannot overflow', met(attacks('T49'))),
    requirement(
      '1.4.3',
      'what was taken is given back',
      met(
        tests(
          suites.DATABASE,
          'shows each of interleaved principals on two connections its own rows only, through aborts and timeouts',
          'opens no transaction for reads that nobody uses',
        ),
        tests(suites.READ_IN_WORKER, 'stops when it is cancelled'),
      ),
    ),
    requirement(
      '1.5.1',
      'XML brings in nothing from outside',
      met(
        rows(suites.XLSX_READER, 'refuses %s with %s', 'a document type', 'external links'),
        proofs('workbook bombs'),
      ),
    ),
    requirement(
      '1.5.2',
      'only what has its form is read back from a text',
      met(
        tests(suites.GLOBAL_ID, 'takes %j for none of ours', 'opens an id only as its own type'),
        tests(suites.CURSOR, 'is never made of arbitrary text'),
      ),
    ),
  ],
};
