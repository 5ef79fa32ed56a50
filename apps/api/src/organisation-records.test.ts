import { getMetadataArgsStorage } from 'typeorm';
import './composition-root';
import { Organisation, organisationsModule, tablesOfRecords } from './modules/organisations';

/** Tables of later modules that need not be told of: a link closes with its organisation. */
const EXCEPTED = ['submission_link'];

it('tells the ledger of organisations of every table whose rows keep one from being withdrawn', () => {
  const { foreignKeys, tables } = getMetadataArgsStorage();
  const own = new Set<unknown>(organisationsModule.entities);
  const naming = foreignKeys.flatMap(({ target, type }) => {
    const isOfOrganisation = typeof type === 'function' && (type as () => unknown)() === Organisation;
    return isOfOrganisation && !own.has(target) ? [target] : [];
  });
  const names = tables.filter(({ target }) => naming.includes(target)).map(({ name }) => name ?? '');
  expect(names.length).toBeGreaterThan(5);
  expect([...tablesOfRecords(), ...EXCEPTED].sort()).toEqual([...new Set(names)].sort());
});
