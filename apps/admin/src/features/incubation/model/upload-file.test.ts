import { readFileAnswer } from './upload-file';

it.each([
  [201, '{"attachmentId":"Attachment.1.x"}', { uploaded: true, attachmentId: 'Attachment.1.x' }],
  [
    422,
    '{"code":"attachmentTypeNotTaken","message":"不支持的文件"}',
    { uploaded: false, code: 'attachmentTypeNotTaken', message: '不支持的文件' },
  ],
])('reads the answer %i of the upload', (status, text, outcome) => {
  expect(readFileAnswer(status, text)).toEqual(outcome);
});

it('puts a fault into words', () => {
  expect(readFileAnswer(502, '<html>')).toMatchObject({ uploaded: false, code: 'SERVER_ERROR' });
});
