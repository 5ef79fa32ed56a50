import type { ThemeConfig } from 'antd';
import tokens from './tokens.json';

/** Class that scopes the CSS variables of the theme; the static style sheet is extracted with the same key. */
export const CSS_VARIABLE_KEY = 'weizhi';

/** No style is computed in the browser: the sheet is extracted at build time, so that a policy without inline styles holds. */
export const WEIZHI_THEME: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: CSS_VARIABLE_KEY },
  token: tokens,
};

/** The same for who asked the system for less motion: nothing grows or slides into its place. */
export const STILL_THEME: ThemeConfig = { ...WEIZHI_THEME, token: { ...tokens, motion: false } };
