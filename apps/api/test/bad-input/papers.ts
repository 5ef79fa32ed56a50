import { Attachment } from '../../src/platform/attachments';
import { systemActor } from '../../src/platform/database';
import type { BadInputWorld } from './world';

/** Global id of a paper that there is not. */
export const NO_PAPER = 'Attachment.1.00000000-0000-0000-0000-000000000000';

/** A paper that somebody uploaded, by global id. */
export async function paperOf(world: BadInputWorld, by: string): Promise<string> {
  const accounts = await world.api.suite.asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from account where identifier = $1', [by]);
    return rows;
  });
  return planted(world, accounts[0]?.id ?? '');
}

/** A paper that is of nobody who is here, by global id. */
export function foreignPaper(world: BadInputWorld): Promise<string> {
  return planted(world, 'somebody else');
}

async function planted(world: BadInputWorld, uploadedBy: string): Promise<string> {
  const { id } = await world.api.suite.database.transaction(systemActor('1'), (tx) =>
    tx.repository(Attachment).insert({
      ...{ districtId: '1', sha256: 'b'.repeat(64), byteSize: '12', mediaType: 'image/jpeg' },
      ...{ fileName: '现场照片.jpg', uploadedBy },
    }),
  );
  return `Attachment.1.${id}`;
}
