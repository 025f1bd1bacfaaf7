import '@nongsan/elements/connected/cart-button';
import '@nongsan/elements/connected/product-card';
import '@nongsan/elements/provider/portal';
import { createApp } from 'vue';
import App from './App.vue';
import './style.css';

createApp(App).mount('#app');
