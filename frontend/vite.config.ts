import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const backend = process.env.DESIREPATH_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: {
      '/graphql': { target: backend, ws: true },
      '/api': { target: backend },
    },
  },
  build: {
    target: 'es2023',
    manifest: true,
    // scripts/bundle-size.mjs weighs what each page loads.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // The editor, and the API explorer as a page of its own.
      input: ['index.html', 'graphiql.html'],
      onwarn: (warning, warn) => {
        // "use no memo" tells the React compiler something, and bundles nothing.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
