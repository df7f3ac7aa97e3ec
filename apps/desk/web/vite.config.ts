import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browser part of the desk. Built into `dist/apps/desk/web`, which the desk app serves. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: here('../../../dist/apps/desk/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inlined as a data: URL, so that the content security policy stays at 'self'.
    assetsInlineLimit: 0,
  },
  // `vite` beside a running desk: `WIREROOM_DESK_URL` says where it is.
  server: { proxy: { '/api': process.env['WIREROOM_DESK_URL'] ?? 'http://127.0.0.1:8080' } },
});
