import { StyleProvider } from '@ant-design/cssinjs';
import { App, ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type PropsWithChildren, useState } from 'react';
import { STILL_THEME, WEIZHI_THEME } from './theme';

dayjs.locale('zh-cn');

/** Takes the style elements that antd still makes for its tokens: detached, they meet no content security policy. */
const DETACHED_STYLES = document.createElement('div');

const wantsLessMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

export function WeizhiProvider({ children }: PropsWithChildren) {
  const [theme] = useState(() => (wantsLessMotion() ? STILL_THEME : WEIZHI_THEME));
  return (
    <StyleProvider container={DETACHED_STYLES}>
      <ConfigProvider
        locale={chinese}
        theme={theme}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        <App>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  );
}
