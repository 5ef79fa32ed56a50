import { Button, Upload } from 'antd';
import { useState } from 'react';
import { uploadFile } from '../../../shared/upload-file';
import type { Command } from '../../../shared/use-command';

export interface VoucherButtonProps {
  readonly districtId: string;
  /** What the voucher is of, for screen readers. */
  readonly of: string;
  readonly voucherId: string | null | undefined;
  readonly mayAttach: boolean;
  readonly command: Command;
  readonly attach: (attachmentId: string) => Promise<object | null | undefined>;
}

/** Shows the voucher that is there, and takes one where somebody may attach it. */
export function VoucherButton({ districtId, of, voucherId, mayAttach, command, attach }: VoucherButtonProps) {
  const [busy, setBusy] = useState(false);
  const send = async (file: File): Promise<void> => {
    setBusy(true);
    await command.run(async () => {
      const answer = await uploadFile(districtId, file);
      return answer.uploaded ? attach(answer.attachmentId) : answer;
    }, '凭证已上传');
    setBusy(false);
  };
  return (
    <>
      {voucherId ? (
        <a href={`/attachments/${voucherId}`} aria-label={`下载凭证：${of}`}>
          下载凭证
        </a>
      ) : (
        <span>缺凭证</span>
      )}{' '}
      {mayAttach ? (
        <Upload
          accept=".pdf,.jpg,.jpeg,.png,.webp"
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <Button size="small" loading={busy} aria-label={`上传凭证：${of}`}>
            {voucherId ? '更换' : '上传凭证'}
          </Button>
        </Upload>
      ) : null}
    </>
  );
}
