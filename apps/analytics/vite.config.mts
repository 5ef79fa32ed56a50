import react from '@vitejs/plugin-react';
import { adoptedStyles, brotliFiles, directImports, staticAntdSheet } from '@weizhi/ui/vite';
import { defineConfig } from 'vite';

const API = process.env['WEIZHI_API'] ?? 'http://127.0.0.1:4000';

/** What the server answers beside the pages. */
const ROUTES = ['/console', '/session', '/exports', '/snapshots'];

export default defineConfig({
  base: '/analytics/',
  plugins: [react(), adoptedStyles(), directImports(), staticAntdSheet(), brotliFiles()],
  // A data address would need a looser policy than 'self'.
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
  },
  server: { port: 5174, proxy: Object.fromEntries(ROUTES.map((route) => [route, API])) },
});
