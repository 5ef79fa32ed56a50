import fc from 'fast-check';
import { FORM_SUBJECTS, PLACEHOLDERS, placeholdersOf, unknownPlaceholders } from './placeholders';

const at = { list: null, isList: false };

describe('the dictionary of placeholders', () => {
  it('names each once, and every column within a list that there is', () => {
    const names = PLACEHOLDERS.map(({ name, list }) => `${list ?? ''}.${name}`);
    expect(new Set(names).size).toBe(names.length);
    const lists = PLACEHOLDERS.filter(({ isList }) => isList).map(({ name }) => name);
    for (const { list } of PLACEHOLDERS) if (list !== null) expect(lists).toContain(list);
  });

  it.each(FORM_SUBJECTS)('holds all that it offers for a form of %s', (subject) => {
    expect(unknownPlaceholders(subject, placeholdersOf(subject))).toEqual([]);
  });
});

describe('a placeholder', () => {
  it.each([
    ['that nobody knows', { ...at, name: '组织名字' }],
    ['of a case in a form of an organisation', { ...at, name: '个案编号' }],
    ['of a list written as a value', { ...at, name: '材料清单' }],
    ['of a value opened as a list', { ...at, name: '组织名称', isList: true }],
    ['of a list outside its rows', { ...at, name: '材料名称' }],
    ['of a list in the rows of another', { ...at, name: '有效期至', list: '缺少材料' }],
    ['with a sign of the template language', { ...at, name: '@组织名称' }],
    ['of the language of objects', { ...at, name: 'constructor' }],
  ])('%s is unknown', (_what, found) => {
    expect(unknownPlaceholders('organisation', [found])).toEqual([found]);
  });

  it('of the organisation may stand in a row of a list, and in a form of a case', () => {
    expect(unknownPlaceholders('incubationCase', [{ ...at, name: '组织名称', list: '缺少材料' }])).toEqual(
      [],
    );
  });

  it('is known by its whole name only', () => {
    const names = new Set(PLACEHOLDERS.map(({ name }) => name));
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!names.has(name));
        expect(unknownPlaceholders('incubationCase', [{ ...at, name }])).toHaveLength(1);
      }),
    );
  });
});
