import { readAnswer } from './upload-voucher';

it('reads the attachment, the server’s words, or a fault in words', () => {
  expect(readAnswer({ attachmentId: 'Attachment.1.x' })).toEqual({
    uploaded: true,
    attachmentId: 'Attachment.1.x',
  });
  expect(readAnswer({ code: 'attachmentEmpty', message: '文件是空的' })).toEqual({
    uploaded: false,
    message: '文件是空的',
  });
  expect(readAnswer({})).toMatchObject({ uploaded: false });
});
