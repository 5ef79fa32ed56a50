import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal, QRCode } from 'antd';

export interface LinkCodeProps {
  readonly name: string;
  /** Path of the page with its secret; the dialog is open while there is one. */
  readonly path: string | undefined;
  readonly onClose: () => void;
}

/** The code of a link, to be scanned from the screen or from paper; it is shown this once. */
export function LinkCode({ name, path, onClose }: LinkCodeProps) {
  const { message } = App.useApp();
  const address = path === undefined ? '' : new URL(path, window.location.origin).href;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    void message.success('已复制');
  };
  return (
    <Modal
      open={path !== undefined}
      title={`${name}的材料链接`}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <>
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            复制链接
          </Button>
          <Button onClick={() => window.print()}>打印</Button>
          <Button type="primary" onClick={onClose}>
            已发给对方
          </Button>
        </>
      }
    >
      <div className="wz-stack">
        <Alert type="warning" showIcon title="只显示这一次，关闭后无法再次查看；发错了可以作废后重发。" />
        <p>请让“{name}”的联系人用手机扫码，或把链接发给本人。打开即可看到缺哪些材料，无需账号。</p>
        {address === '' ? null : (
          <QRCode
            type="svg"
            aria-label={`${name}的材料链接二维码`}
            value={address}
            size={200}
            bordered={false}
          />
        )}
        <p className="wz-secret">{address}</p>
      </div>
    </Modal>
  );
}
