import { organisationNameKey } from '@weizhi/domain';
import type { NewRow, Transaction } from '../src/platform/database';
import { Organisation } from '../src/modules/organisations';
import { recordPerson } from '../src/modules/people';
import { TEST_NOW } from './schema-suite';

interface Community {
  readonly id: string;
}

/** Organisations with every awkward value there is, withdrawn and merged ones among them; answers some global ids. */
export async function insertOrganisations(
  tx: Transaction,
  districtId: string,
  communities: readonly Community[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, { id: divisionId }] of communities.entries()) {
    const plain = plainOrganisation(districtId, divisionId, `社团"${String(index)}%`);
    const contact = await recordPerson(
      tx,
      { districtId, divisionId },
      {
        name: '张三',
        phone: `1390000${String(index).padStart(4, '0')}`,
        identityNumber: null,
        sex: 'female',
        birthYear: null,
      },
    );
    const host = await tx.repository(Organisation).insert({
      ...plain,
      legalForm: 'socialAssociation',
      registrationStatus: 'registered',
      uscc: `51320613MJT00001${String(index)}K`,
      hub: true,
    });
    const group = await tx.repository(Organisation).insert({
      ...plain,
      name: `${plain.name ?? ''}的小组`,
      fiscalHostId: host.id,
      contactPersonId: contact.id,
      registrationStatus: 'registrationPending',
      filingNumber: index % 2 === 0 ? '备\\7' : null,
      governanceBody: index % 3 === 0 ? 'ownersCommittee' : null,
      foundedOn: '2020-02-29',
    });
    const merged = await tx.repository(Organisation).insert({ ...plain, mergedIntoId: group.id });
    const withdrawn = await tx.repository(Organisation).insert({ ...plain, withdrawnAt: TEST_NOW });
    ids.push(...[host, group, merged, withdrawn].map((row) => `Organisation.${districtId}.${row.id}`));
  }
  return ids.slice(0, 8);
}

function plainOrganisation(districtId: string, divisionId: string, name: string): NewRow<Organisation> {
  return {
    districtId,
    divisionId,
    name,
    nameKey: organisationNameKey(name),
    registrationStatus: 'unregistered',
    statusSince: '2024-01-01',
    serviceKind: 'governance',
    createdAt: TEST_NOW,
    updatedAt: TEST_NOW,
  };
}
