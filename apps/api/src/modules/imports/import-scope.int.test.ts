import { ledger, useImportsSuite } from './testing/imports-suite';

jest.setTimeout(60_000);

const { api, as, upload, batchOf, command, checked } = useImportsSuite();

it('keeps batches to those who look after all of their divisions', async () => {
  const { id, batch } = await checked(
    'street',
    ledger('C', ['2024.3.5,community,市容环卫,12345,投诉', '2024.3.5,,市容环卫,12345,投诉']),
  );
  expect(batch).toMatchObject({
    counts: { importable: 1, rejected: 1 },
    reasons: [{ code: 'matterOutsideScope' }],
  });
  expect(await batchOf('district', id)).toMatchObject({ state: 'CHECKED' });
  for (const stranger of ['sibling', 'elsewhere']) {
    expect(await as(stranger).run('query ($id: ID!) { importBatch(id: $id) { id } }', { id })).toBeNull();
    expect(
      await command(stranger, 'cancelImport', { batchId: id, expectedVersion: batch.version }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    const list = await as(stranger).run<{ edges: unknown[] }>(
      '{ importBatches(first: 10) { edges { node { id } } } }',
    );
    expect(list.edges).toEqual([]);
    const errors = await fetch(`${api.url}${batch.errorWorkbookPath ?? ''}`, {
      headers: { cookie: as(stranger).jar },
    });
    expect(errors.status).toBe(404);
  }
  const { id: whole } = await checked('district', ledger('D', ['2024.3.5,community,市容环卫,12345,投诉']));
  expect(
    await as('street').run('query ($id: ID!) { importBatch(id: $id) { id } }', { id: whole }),
  ).toBeNull();
});

it('refuses rows of divisions that the uploader does not look after', async () => {
  const { batch } = await checked('sibling', ledger('E', ['2024.3.5,community,市容环卫,12345,投诉']));
  expect(batch).toMatchObject({ counts: { importable: 0, rejected: 1 } });
});

it('refuses uploads that are no ledger, too large, for another district, or not signed in', async () => {
  expect(
    await upload('district', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), {
      file: '台账.et',
    }),
  ).toMatchObject({ status: 422, code: 'format_wps_spreadsheet' });
  expect(await upload('district', '随便写的一句话')).toMatchObject({ status: 422, code: 'header_not_found' });
  expect(await upload('district', ledger('F', ['2024.3.5,,,,']), { district: '2' })).toMatchObject({
    status: 403,
  });
  const anonymous = await fetch(`${api.url}/uploads/imports?template=matters&district=District.1`, {
    method: 'POST',
    headers: { 'x-weizhi-csrf': '1' },
  });
  expect(anonymous.status).toBe(401);
  const noForm = await fetch(`${api.url}/uploads/imports?template=matters&district=District.1`, {
    method: 'POST',
    headers: { 'x-weizhi-csrf': '1', cookie: as('district').jar },
    body: 'x',
  });
  expect(noForm.status).toBe(400);
});
