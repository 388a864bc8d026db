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
  build: { target: 'es2023', manifest: true },
});
