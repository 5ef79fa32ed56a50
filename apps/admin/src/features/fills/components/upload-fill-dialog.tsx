import { UploadDialog } from '../../../shared/upload-dialog';

interface UploadFillDialogProps {
  readonly districtId: string;
  readonly send: (file: {
    readonly attachmentId: string;
    readonly idempotencyKey: string;
  }) => Promise<object | null | undefined>;
  readonly onClose: () => void;
}

/** Brings back the workbook that was downloaded and filled in. */
export function UploadFillDialog({ districtId, send, onClose }: UploadFillDialogProps) {
  return (
    <UploadDialog<object>
      title="上传填好的表"
      confirmLabel="报送"
      done="已报送"
      districtId={districtId}
      initial={{}}
      only={{ accept: '.xlsx', advice: '从本页下载的填报表（xlsx），最多 5000 户；不要改动表头。' }}
      send={(_, { attachmentId, idempotencyKey }) => send({ attachmentId, idempotencyKey })}
      onClose={onClose}
    />
  );
}
