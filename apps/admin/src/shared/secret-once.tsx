import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Modal } from 'antd';

export interface SecretOnceProps {
  readonly title: string;
  /** Whom it belongs to and what to do with it. */
  readonly advice: string;
  readonly secret: string | undefined;
  readonly onClose: () => void;
}

/** A secret that is shown this one time and kept nowhere on the page afterwards. */
export function SecretOnce({ title, advice, secret, onClose }: SecretOnceProps) {
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(secret ?? '');
    void message.success('已复制');
  };
  return (
    <Modal
      open={secret !== undefined}
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          我已记下
        </Button>
      }
    >
      <div className="wz-stack">
        <Alert type="warning" showIcon title="只显示这一次，关闭后无法再次查看。" />
        <p>{advice}</p>
        <p className="wz-secret">{secret}</p>
        <div>
          <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
            复制
          </Button>
        </div>
      </div>
    </Modal>
  );
}
