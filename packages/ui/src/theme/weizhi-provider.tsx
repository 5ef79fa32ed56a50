import { StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { PropsWithChildren } from 'react';
import { WEIZHI_THEME } from './theme';

dayjs.locale('zh-cn');

/** Takes the style elements that antd still makes for its tokens: detached, they meet no content security policy. */
const DETACHED_STYLES = document.createElement('div');

export function WeizhiProvider({ children }: PropsWithChildren) {
  return (
    <StyleProvider container={DETACHED_STYLES}>
      <ConfigProvider
        locale={chinese}
        theme={WEIZHI_THEME}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  );
}
