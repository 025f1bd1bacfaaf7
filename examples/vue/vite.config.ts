import { defineConfig } from 'vite';
import vue from '@vitejs/plugin-vue';

export default defineConfig({
  plugins: [
    // Our tags are elements of the browser, not components of Vue.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('nongsan-') } } }),
  ],
  build: { target: 'es2022' },
});
