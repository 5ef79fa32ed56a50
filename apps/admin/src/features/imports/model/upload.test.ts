import { readUploadAnswer } from './upload';

it('reads the id of the new batch', () => {
  expect(readUploadAnswer(201, '{"batchId":"abc"}')).toEqual({ uploaded: true, batchId: 'abc' });
});

it('passes a refusal on as it came', () => {
  expect(readUploadAnswer(413, '{"code":"FILE_TOO_LARGE","message":"太大"}')).toEqual({
    uploaded: false,
    code: 'FILE_TOO_LARGE',
    message: '太大',
  });
});

it.each([
  [502, '<html>'],
  [200, '{}'],
  [500, ''],
])('calls %d %j a fault', (status, text) =>
  expect(readUploadAnswer(status, text)).toMatchObject({ uploaded: false, code: 'SERVER_ERROR' }),
);
