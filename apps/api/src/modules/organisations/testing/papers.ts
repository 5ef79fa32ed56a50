import type { OrganisationsSuite } from './organisations-suite';

/** Gives an organisation papers without files of their own: only their kind is looked at here. */
export async function givePapers(
  { api }: OrganisationsSuite,
  organisation: string,
  kinds: readonly string[],
): Promise<void> {
  await api.suite.asOwner(async (owner) => {
    await owner.query(`set app.districts = '1'`);
    const { rows: files } = await owner.query<{ id: string }>(
      `insert into attachment (district_id, sha256, byte_size, media_type, file_name, uploaded_by)
       values (1, repeat('a', 64), 1, 'application/pdf', 'x.pdf', 'test') returning id`,
    );
    await owner.query(
      `insert into organisation_document (district_id, organisation_id, division_id, kind, title, issued_on, attachment_id, recorded_by, recorded_at)
       select 1, $1, 1000, kind, kind, '2026-01-01', $2, 'test', now() from unnest($3::text[]) kind`,
      [organisation.split('.')[2], files[0]?.id, kinds],
    );
  });
}
