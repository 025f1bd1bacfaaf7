import { defineConfig } from 'vite';

// Vite compiles JSX by itself; tsconfig.json says how.
export default defineConfig({
  build: { target: 'es2022' },
});
