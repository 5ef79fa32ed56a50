import type { CallsToPostQuery } from '@weizhi/graphql-client/documents';
import { formatDay } from '@weizhi/ui';
import { QRCode } from 'antd';

export interface CallPosterProps {
  readonly call: CallsToPostQuery['incubationCalls'][number];
  readonly districtName: string | undefined;
  /** Path of the page with its secret. */
  readonly path: string;
}

/** A poster of one A4 page that is put up where groups meet: what is called for, until when, and the code. */
export function CallPoster({ call, districtName, path }: CallPosterProps) {
  const address = new URL(path, window.location.origin).href;
  return (
    <article className="wz-card wz-poster" aria-label="申请海报">
      <p>{districtName}社区社会组织孵化</p>
      <h2>{call.title}</h2>
      <p>
        征集时间：{formatDay(call.opensOn)}至{formatDay(call.closesOn)}
      </p>
      <QRCode
        type="svg"
        aria-label={`${call.title}的申请二维码`}
        value={address}
        size={280}
        bordered={false}
        errorLevel="Q"
      />
      <p className="wz-poster-call">手机扫一扫，在线申请孵化</p>
      <ol>
        <li>用微信或手机相机扫描二维码，无需注册账号；</li>
        <li>填写团队名称、联系人和想做的事，提交申请；</li>
        <li>按页面列出的材料逐项拍照提交，随时查看审核结果。</li>
      </ol>
      <p className="wz-poster-address">{address}</p>
    </article>
  );
}
