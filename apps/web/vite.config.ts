import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';
import { reportSizes } from './build/report-sizes.ts';

const server = process.env.BERTH_DEV_SERVER ?? 'http://127.0.0.1:9000';

export default defineConfig({
  plugins: [
    react(),
    precompress(),
    reportSizes([
      { page: 'sign-in', modules: ['features/auth/pages/sign-in-page.tsx'], limit: 200 },
      { page: 'containers', modules: ['app/shell/shell.tsx', 'app/pages/containers-page.tsx'], limit: 350 },
    ]),
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    // The polyfill is an inline script, which the page's policy forbids.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': { target: server, ws: true, changeOrigin: true } } },
});
