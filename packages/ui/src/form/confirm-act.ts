import { App } from 'antd';

export interface ConfirmedAct {
  readonly title: string;
  /** What will happen, and whether it can be taken back. */
  readonly consequence: string;
  readonly confirmLabel: string;
  readonly act: () => Promise<void>;
}

/** Asks before an act that destroys or cannot be taken back; the safe answer has the focus. */
export function useConfirmAct(): (act: ConfirmedAct) => void {
  const { modal } = App.useApp();
  return ({ title, consequence, confirmLabel, act }) => {
    modal.confirm({
      title,
      content: consequence,
      okText: confirmLabel,
      okButtonProps: { danger: true },
      cancelText: '暂不',
      focusable: { autoFocusButton: 'cancel' },
      onOk: act,
    });
  };
}
