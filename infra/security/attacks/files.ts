import { met, open, proofs, rows, tests } from '../evidence';
import * as suites from '../suites';
import { attack } from './attack';
import type { AttackGroup } from './attack';

/** E: files. */
export const FILE_ATTACKS: AttackGroup = {
  letter: 'E',
  title: 'Files, imports and exports',
  attacks: [
    attack(
      'T60',
      [
        'export cells that a spreadsheet would run',
        'texts, as another reader sees them; imported again they are what they were',
      ],
      open(
        'the way back of separated text',
        rows(suites.CSV_STREAM, 'lets %j not run', '=1+1', '+86', '-1', '@a', '\ta', '＝1', '＋1', '－1'),
        rows(
          suites.WORKBOOK_STREAM,
          'keeps %j a text',
          '=1+1',
          '+1',
          '-1',
          '@SUM(A1)',
          '\t=1',
          '=HYPERLINK("http://evil","x")',
        ),
        tests(suites.WORKBOOKS, 'writes an error workbook that can be corrected and uploaded again'),
        tests(suites.EXPORTS, 'comes as separated text, with nothing that could run'),
      ),
    ),
    attack(
      'T61',
      [
        'upload workbooks that unfold, nest, reach out or are something else',
        'refused within a second and 50 MB',
      ],
      met(
        rows(
          suites.XLSX_READER,
          'refuses %s with %s',
          'macros',
          'external links',
          'an archive inside',
          'a name that climbs out',
          'a bomb by ratio',
          'an encrypted part',
          'a document type',
          'a size that lies',
          'an old workbook renamed',
        ),
        tests(
          suites.XLSX_READER,
          'passes over a million empty rows, and refuses too many that are made to look full',
          'refuses more than 100 sheets',
        ),
        tests(suites.READ_IN_WORKER, 'stops when it is cancelled'),
        proofs('workbook bombs'),
      ),
    ),
    attack(
      'T62',
      [
        'upload separated text in any encoding, mixed, broken, with a million columns',
        'read right, or refused with the row; never garbled in silence',
      ],
      met(
        tests(
          suites.CSV_READER,
          'reads %s',
          'names the line where a file changes its encoding',
          'does not read Latin-1 or Big5 as Chinese',
          'names the line of a byte that no encoding has, and of a NUL',
          'keeps line ends within quotes and counts records as a spreadsheet does',
          'names the row of a quote that is never closed',
          'refuses too many columns and endless records',
        ),
        tests(
          suites.DETECT_HEADER,
          'tells repeated headers apart and reports them',
          'suggests columns, and reports what is missing or mapped twice',
        ),
      ),
    ),
    attack(
      'T63',
      [
        'import ten thousand rows with seven bad ones, twice',
        'the seven are named exactly; the second time adds nothing',
      ],
      met(
        tests(
          suites.IMPORT_BATCH,
          'brings in the good rows of 10,000, names the 7 bad ones exactly, and adds nothing the second time',
          'shows nothing of an all-or-nothing import before all of it is in',
        ),
        tests(
          suites.CHECK_ROWS,
          'names exactly the 7 bad rows among 10,000',
          'has a message in both languages for every refusal of a domain cell parser',
        ),
      ),
    ),
    attack(
      'T64',
      [
        'upload what is too large, two things at once, a script, a place in a photograph, a name that climbs',
        'refused, or stored inert and only ever saved',
      ],
      met(
        rows(
          suites.ATTACHMENTS,
          'is not taken when it is %s, whatever its name',
          'a page',
          'a drawing with a script',
          'a program',
          'the file that scanners are tried with',
        ),
        rows(suites.ATTACHMENTS, 'named %j is called %j', '../../etc/passwd', 'a\u0000b\r\nc.pdf'),
        tests(
          suites.ATTACHMENTS,
          'loses place, owner and time of a photograph, and keeps it upright',
          'drops a page that hides behind a picture',
          'that is too large is given up while it arrives',
          'that unfolds to far more pixels than its size promises is not taken',
          'is saved by the browser and never shown in our origin',
        ),
        tests(suites.FIRST_FILE, 'does not begin to read what says that it is too large'),
        tests(
          suites.DOCUMENTS,
          'are not taken as files that a browser would run, nor from those who may change nothing',
        ),
        tests(suites.BAD_INPUT, '$what'),
      ),
    ),
    attack(
      'T65',
      [
        'export without end, or open exports of others',
        'streamed in flat memory, masked by role, on record; nothing is stored',
      ],
      met(
        proofs('200,000 rows out'),
        tests(suites.WORKBOOK_STREAM, 'asks for no more rows than are taken, however many there are'),
        tests(
          suites.EXPORTS,
          'holds every row of the district once, newest first, and nothing of another',
          'keeps to the filter, keeps texts texts, and says on the second sheet what it is',
          'ends at the divisions of whoever asks',
          'refuses %s to %s with %d',
          'cannot be taken away without end by one person, while others go on',
        ),
      ),
    ),
    attack(
      'T66',
      ['gain rights by importing: rows of elsewhere, columns of roles, ids that exist', 'refused row by row'],
      met(
        tests(
          suites.IMPORT_SCOPE,
          'refuses rows of divisions that the uploader does not look after',
          'keeps batches to those who look after all of their divisions',
        ),
        tests(
          suites.IMPORT_BATCH,
          'holds maps to the file and the template, and finds a saved map by the header',
        ),
        tests(suites.CHECK_ROWS, 'finds repetitions within the file and what is there already'),
      ),
    ),
  ],
};
