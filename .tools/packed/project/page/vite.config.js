export default {
  root: import.meta.dirname,
  define: { 'import.meta.env.NONGSAN_API': JSON.stringify(process.env.NONGSAN_API) },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    rolldownOptions: { input: { index: 'page/index.html', react: 'page/react.html' } },
  },
};
