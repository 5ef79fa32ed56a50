import { met, open, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

const CORPUS = 'refuses %s with a code, small and without a stack';

/** D: values. */
export const VALUE_ATTACKS: AttackGroup = {
  letter: 'D',
  title: 'Values',
  attacks: [
    attack(
      'T47',
      [
        'put naughty strings into every text, read them back, export and search them',
        'the same bytes, or a refusal that says so; never a 5xx',
      ],
      open(
        'a walk over every text field; files are written and read back',
        tests(
          suites.WORKBOOK_STREAM,
          'gives every text back that XML can hold',
          'leaves out what XML cannot hold',
        ),
      ),
    ),
    attack(
      'T48',
      [
        'send NUL, half characters, marks of direction, nothing wide, rare characters, a thousand accents',
        'NUL and half characters are refused; what deceives is flagged or taken out',
      ],
      met(
        tests(suites.BAD_INPUT, '$what', 'leaves out no kind of bad input that was promised'),
        rows(
          suites.ATTACK_CORPUS,
          CORPUS,
          'a NUL in a variable',
          'a NUL in a literal',
          'a lone surrogate in a variable',
        ),
        tests(
          suites.TEXT,
          'is refused when it holds NUL, with the place',
          'is refused when it holds half of a pair',
          'accepts %s without a flag',
          'flags what deceives the eye',
        ),
        rows(suites.CONTACT, "a person's name › reads %s", '\u202E张\u3000三', '𠮷田'),
        rows(suites.ATTACHMENTS, 'named %j is called %j', 'gpj.\u202Eexe.pdf', '𠮷野家\uD800.pdf'),
      ),
    ),
    attack(
      'T49',
      ['send numbers that are none, too large, or in other spellings', 'refused; money is exact'],
      met(
        rows(suites.SCALARS, 'refuses %j as a number', '1e3', 'NaN', 'Infinity', '0x10', '1_000'),
        tests(suites.SCALARS, 'keeps the number %s exactly'),
        rows(suites.ATTACK_CORPUS, CORPUS, '2^31 items by a variable', '-1 items'),
        rows(suites.MONEY, 'refuses %s', '1e3', 'NaN', 'Infinity', '0x10', '1_000'),
        tests(suites.MONEY, 'comes back exactly from fen'),
        tests(suites.NUMBER_CELL, 'refuses %s', 'reads a number of the workbook without losing a digit'),
      ),
    ),
    attack(
      'T50',
      [
        'send days that there are none of, leap seconds, days of summer time, ends of months',
        'refused, or the right day in Shanghai; a deadline includes its day',
      ],
      met(
        rows(
          suites.ISO_DATE,
          'refuses %s, a day that does not exist',
          '2023-02-29',
          '1900-02-29',
          '0000-00-00',
        ),
        rows(suites.ISO_DATE, 'refuses %s as text', '10000-01-01'),
        rows(suites.ISO_DATE, 'at %s is %s', '1989-07-01T15:00:00Z', '2026-11-22T15:59:59.999Z'),
        rows(suites.ISO_DATE, 'takes %s some months on (%i) to %s', '2024-01-31'),
        rows(suites.SCALARS, 'refuses %j as an instant', '2026-11-22T24:00:00Z', '2026-11-22T08:30:60Z'),
        tests(
          suites.LIVE_VOTES,
          'take no ballot off the roll, none twice, none after the close and none that breaks the rules',
        ),
        tests(suites.DATE_CELL, 'knows the false leap day of the 1900 workbook'),
      ),
    ),
    attack(
      'T51',
      [
        'mistype credit codes, identity numbers and codes of divisions',
        'every single error is found; nothing of the number is repeated',
      ],
      open(
        'permits of residents of Hong Kong, Macao and Taiwan, and codes by the year in which they were valid',
        tests(
          suites.CREDIT_CODE,
          'detects all 540 substitutions of one character in the standard example',
          'detects every swap of two different neighbours in the standard example',
          'gives the code the same reading in lower case, full width and with spaces',
        ),
        tests(
          suites.RESIDENT_ID,
          'refuses %s',
          'refuses a birth after today and accepts one on the day itself',
          'detects every substitution of one digit before the check character',
          'repeats no part of the number in a refusal',
        ),
        tests(suites.DIVISION_CODE, 'refuses %s'),
      ),
    ),
    attack(
      'T52',
      ['write telephone numbers and names as people do', 'read alike, or refused with the place'],
      met(
        rows(suites.CONTACT, 'a telephone number › reads %s', '+86 13812345678', '138 1234 5678'),
        rows(suites.CONTACT, "a person's name › reads %s", '\u202E张\u3000三', '阿卜杜拉•买买提'),
        tests(suites.CONTACT, 'a telephone number › refuses %s', "a person's name › refuses %s"),
      ),
    ),
    attack(
      'T53',
      [
        'write SQL, wildcards and operators of search into every argument',
        'they are text; a control that is open to it is found',
      ],
      met(
        tests(
          suites.ACCESS_MATRIX,
          'takes for a text what %s, wherever a text or an id is asked for',
          'finds nothing by wildcards',
          'would lose a table to the first of these, were it put into a statement',
        ),
        tests(suites.READ_PLANNER, 'hold no value of the request, only placeholders'),
        tests(suites.DATABASE, 'refuses a district id that is no number'),
        rows(suites.EXPORTS, 'refuses %s to %s with %d', 'matters.xlsx?orderBy=constructor'),
        rows(
          suites.CATALOGUE,
          'is reported by %s (%#)',
          'application-owns-nothing',
          'application-defines-nothing',
        ),
      ),
    ),
    attack(
      'T54',
      ['send keys of prototypes in variables, filters and forms', 'refused, and no object changes'],
      met(
        rows(suites.ATTACK_CORPUS, CORPUS, 'a prototype among the variables', 'variables nested 1,000 deep'),
        tests(suites.ATTACK_CORPUS, 'leaves prototypes as they are'),
        rows(suites.LINK_ATTACKS, 'with %s is told to be put right', 'keys of another object'),
        rows(suites.EXPORTS, 'refuses %s to %s with %d', 'matters.xlsx?orderBy=constructor'),
      ),
    ),
    attack(
      'T55',
      [
        'put markup into names, titles, file names and headers of columns',
        'shown as text under a policy that runs nothing of it',
      ],
      open(
        'a journey through pages with such names; the policy of pages is checked by every journey for complaints alone',
        tests(
          suites.DOCX_TEMPLATE,
          'takes what is recorded for words and never for markup or for another placeholder',
        ),
        tests(suites.ATTACHMENTS, 'drops a page that hides behind a picture'),
      ),
    ),
    attack(
      'T56',
      ['break lines, colours and look-ups of the log by what is sent', 'one JSON line, cut where it is long'],
      met(tests(suites.LOG, 'writes %s as part of one line that is JSON', 'cuts what is long')),
    ),
    attack(
      'T57',
      [
        'lead away after sign-in, or to another host',
        'only addresses of our own; no address is made from a header',
      ],
      met(
        tests(suites.OVER_TLS, 'leads to addresses of its own alone, whatever host was asked for'),
        rows(
          suites.ADDRESS_AFTER_SIGN_IN,
          'never leads to %s',
          '//example.org',
          '/\\example.org',
          'javascript:alert(1)',
        ),
      ),
    ),
    attack(
      'T58',
      ['send 50 kB that make patterns backtrack', 'answered within 50 ms'],
      met(
        tests(
          suites.LONG_TEXTS,
          'knows the readers of texts',
          'reads 50,000 characters of %s within 50 ms, whoever reads them',
        ),
      ),
    ),
    attack(
      'T59',
      [
        'link to scripts and data, track by pictures, hide endings of file names',
        'inert; texts have no markup of their own',
      ],
      met(
        tests(suites.OUTSIDE_SYSTEMS, 'refuse what does not fit, each with its own code'),
        rows(suites.ATTACHMENTS, 'named %j is called %j', 'gpj.\u202Eexe.pdf'),
        tests(suites.OVER_TLS, 'lets pages load and run what is ours, and nothing within the page itself'),
      ),
    ),
  ],
};
