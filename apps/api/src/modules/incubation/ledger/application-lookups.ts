import type { Reads } from '../../../platform/database';
import { type ImportContext, type ImportLookup, namedLookup } from '../../../platform/imports';
import { organisationLookup } from '../../organisations';
import { IncubationCall, IncubationProgramme } from '../programme.entity';

/** What the columns of a ledger of applications name: organisation, call and track. */
export async function openApplicationLookups(
  reads: Reads,
  context: ImportContext,
): Promise<Readonly<Record<'organisation' | 'call' | 'track', ImportLookup>>> {
  const { districtId } = context;
  const calls = await reads
    .repository(IncubationCall)
    .find({ where: { districtId }, order: { opensOn: 'DESC' } });
  const programmes = await reads.repository(IncubationProgramme).find({ where: { districtId } });
  const tracks = new Map(
    programmes.flatMap(({ rules }) => rules.tracks.map(({ code, name }) => [code, name])),
  );
  return {
    organisation: await organisationLookup(reads, context),
    call: namedLookup(calls.map(({ id, title }) => ({ id, name: title }))),
    track: namedLookup([...tracks].map(([id, name]) => ({ id, name }))),
  };
}
