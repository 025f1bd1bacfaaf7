/** What a product card is made of, in one file; each of its elements can also stand alone in a page. */
import '@nongsan/elements/leaf/ocop-stars';
import '@nongsan/elements/leaf/picture';
import '@nongsan/elements/leaf/price';
import '@nongsan/elements/connected/product-card';
import '@nongsan/elements/connected/trace-badge';
