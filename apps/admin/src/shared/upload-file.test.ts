import { readUploadAnswer } from './upload-file';

it('reads the id of the file', () => {
  expect(readUploadAnswer(201, { attachmentId: 'Attachment.1.a' })).toEqual({
    uploaded: true,
    attachmentId: 'Attachment.1.a',
  });
});

it.each([
  [422, { code: 'attachmentEmpty', message: '文件是空的' }, 'attachmentEmpty'],
  [400, { errors: [{ message: 'x', extensions: { code: 'BAD_REQUEST' } }] }, 'BAD_REQUEST'],
  [500, undefined, 'SERVER_ERROR'],
  [201, {}, 'SERVER_ERROR'],
])('puts %i with %j into words', (status, body, code) => {
  expect(readUploadAnswer(status, body)).toMatchObject({ uploaded: false, code });
});
