import { fileURLToPath } from 'node:url';
import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement } from 'react';
import type { Plugin } from 'vite';
import tokens from '../src/theme/tokens.json' with { type: 'json' };

const VIRTUAL_SHEET = 'virtual:antd.css';
const RESOLVED_SHEET = `\0${VIRTUAL_SHEET}`;

/** Components that neither application shows; leaving them out keeps the sheet small. */
const UNUSED = [
  'BackTop',
  'BorderBeam',
  'Carousel',
  'ColorPicker',
  'FloatButton',
  'Mentions',
  'Tour',
  'Transfer',
  'Masonry',
  'Rate',
  'Slider',
];

/** antd's styles for our theme, extracted once per build into one static sheet: `import 'virtual:antd.css'`. */
export function staticAntdSheet(): Plugin {
  let sheet: string | undefined;
  return {
    name: 'weizhi-static-antd-sheet',
    resolveId: (id) => (id === VIRTUAL_SHEET ? RESOLVED_SHEET : undefined),
    load(id) {
      if (id !== RESOLVED_SHEET) return undefined;
      sheet ??= extractStyle({
        excludes: UNUSED,
        customTheme: (node) =>
          createElement(
            ConfigProvider,
            { theme: { hashed: false, cssVar: { key: 'weizhi' }, token: tokens } },
            node,
          ),
      });
      return sheet;
    },
  };
}

const STYLE_WRITER = /(^|\/)Dom\/dynamicCSS(\.js)?$/;
const ADOPTED_STYLES = fileURLToPath(new URL('adopted-styles.ts', import.meta.url));

/** Lets antd's components style what they measure without breaking a policy that forbids inline styles. */
export function adoptedStyles(): Plugin {
  return {
    name: 'weizhi-adopted-styles',
    enforce: 'pre',
    resolveId: (id) => (STYLE_WRITER.test(id) ? ADOPTED_STYLES : undefined),
  };
}
