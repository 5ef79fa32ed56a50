import react from '@vitejs/plugin-react';
import { adoptedStyles, brotliFiles, directImports, staticAntdSheet } from '@weizhi/ui/vite';
import { defineConfig } from 'vite';

const API = process.env['WEIZHI_API'] ?? 'http://127.0.0.1:4000';

/** What the server answers beside the pages. */
const ROUTES = [
  '/console',
  '/session',
  '/uploads',
  '/downloads',
  '/exports',
  '/attachments',
  '/funding',
  '/incubation-cases',
  '/submissions',
  '/form-templates',
  '/form-demands',
  '/fill-sheets',
  '/elections',
  '/open-data',
];

export default defineConfig({
  base: '/admin/',
  plugins: [react(), adoptedStyles(), directImports(), staticAntdSheet(), brotliFiles()],
  // A data address would need a looser policy than 'self'.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    // The page of a link is an entry of its own: a phone loads neither antd nor Apollo for it.
    rolldownOptions: { input: ['index.html', 'join.html'] },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(ROUTES.map((route) => [route, API])),
  },
});
