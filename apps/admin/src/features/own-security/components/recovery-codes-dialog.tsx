import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { downloadFile } from '@weizhi/ui';
import { Alert, App, Button, Modal, Space } from 'antd';

interface RecoveryCodesDialogProps {
  readonly codes: readonly string[] | undefined;
  readonly onClose: () => void;
}

/** Recovery codes, shown this one time. */
export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const { message } = App.useApp();
  const text = (codes ?? []).join('\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    void message.success('已复制');
  };
  return (
    <Modal
      open={codes !== undefined}
      title="请保存恢复码"
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          我已保存
        </Button>
      }
    >
      <div className="wz-stack">
        <Alert type="warning" showIcon title="只显示这一次，关闭后无法再次查看。" />
        <p>
          手机丢失或更换时，可用恢复码代替验证码登录，每个只能用一次。请打印或抄写后放在安全的地方，不要和手机放在一起。
        </p>
        <ul className="wz-secret wz-codes">
          {(codes ?? []).map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Space wrap>
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            复制
          </Button>
          <Button
            icon={<DownloadOutlined aria-hidden />}
            onClick={() =>
              downloadFile('微治恢复码.txt', new Blob([`${text}\n`], { type: 'text/plain;charset=utf-8' }))
            }
          >
            保存为文件
          </Button>
        </Space>
      </div>
    </Modal>
  );
}
