import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainExports, undocumented } from './domain-exports';
import { checkEntries, checkNames, parseGlossary, wordsOfName } from './glossary';

const glossary = parseGlossary(readFileSync(join(__dirname, '../GLOSSARY.md'), 'utf8'));
const exported = domainExports();

describe('the glossary', () => {
  it('is read whole', () => {
    expect(glossary.entries.length).toBeGreaterThan(230);
    expect(glossary.retired.length).toBeGreaterThan(20);
    expect(glossary.technicalWords.has('parse')).toBe(true);
  });

  it('has one well-formed identifier with a Chinese term for each thing', () => {
    expect(checkEntries(glossary)).toEqual([]);
  });

  it('holds every word of every exported name, and no retired one is used', () => {
    expect(exported.length).toBeGreaterThan(200);
    expect(
      checkNames(
        exported.map(({ name }) => name),
        glossary,
      ),
    ).toEqual([]);
  });

  it.each([
    ['RegionTree', 'region'],
    ['MatterTicket', 'ticket'],
    ['metricDefinition', 'metric'],
    ['partyCheckIn', 'checkIn'],
    ['GridCase', 'case'],
    ['JUWEIHUI_LABELS', 'juweihui'],
    ['listTickets', 'ticket'],
  ])('refuses the name %s for its retired word %s', (name, word) => {
    expect(checkNames([name], glossary)).toContainEqual(
      expect.objectContaining({ code: 'retiredWord', name, word }),
    );
  });

  it('lets a retired word stand in a name that is excepted, and nowhere else', () => {
    expect(checkNames(['IncubationCase', 'incubationCases'], glossary)).toEqual([]);
    expect(checkNames(['IncubationCaseCase'], glossary)).toMatchObject([
      { code: 'retiredWord', word: 'case' },
    ]);
  });

  it('refuses a word that it does not know', () => {
    expect(checkNames(['MatterWidget'], glossary)).toEqual([
      { code: 'wordNotInGlossary', name: 'MatterWidget', word: 'widget' },
    ]);
  });

  it('refuses an identifier that is there twice, badly formed, without Chinese, or retired', () => {
    const entry = { english: 'x', chinese: '事项', identifier: 'matter' };
    const broken = {
      ...glossary,
      entries: [
        entry,
        entry,
        { ...entry, identifier: 'Grid_cell' },
        { ...entry, identifier: 'estate', chinese: '' },
        { ...entry, identifier: 'ticketKind' },
      ],
    };
    expect(checkEntries(broken).map(({ code }) => code)).toEqual([
      'identifierTwice',
      'identifierForm',
      'chineseMissing',
      'identifierRetired',
    ]);
  });

  it('takes names apart in every spelling', () => {
    expect(wordsOfName('MATTER_CHANNEL_LABELS')).toEqual(['matter', 'channel', 'labels']);
    expect(wordsOfName('parseISODate')).toEqual(['parse', 'iso', 'date']);
    expect(wordsOfName('Z_95')).toEqual(['z']);
  });
});

describe('doc comments of the domain', () => {
  it('are there on every exported name, with their source', () => {
    expect(undocumented(exported)).toEqual([]);
  });

  it('are missed where they are missing', () => {
    const bare = { name: 'bare', comment: '', hasSource: true };
    const sourceless = { name: 'sourceless', comment: 'What it is.', hasSource: false };
    expect(undocumented([...exported, bare, sourceless])).toEqual(['bare', 'sourceless']);
  });
});
