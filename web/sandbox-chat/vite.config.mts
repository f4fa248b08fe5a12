import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: '/sandbox/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web/sandbox-chat',
    emptyOutDir: true,
    // Inlined files would be `data:` addresses, which the page's content security policy refuses.
    assetsInlineLimit: 0,
    // The polyfill is an inline script in old browsers' stead; every browser with `<dialog>` preloads modules.
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/sandbox/api': 'http://127.0.0.1:3000' } },
});
