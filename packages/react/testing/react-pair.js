// React as one ES module for browser tests: a browser cannot load its CommonJS, and two copies of it would not share hooks.
export { default as react } from 'react';
export { default as client } from 'react-dom/client';
export { default as server } from 'react-dom/server.browser';
