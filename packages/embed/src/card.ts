/** A product card and what it is made of: nearly every page shows one, so it comes with the entry. */
import '@nongsan/elements/leaf/ocop-stars';
import '@nongsan/elements/leaf/picture';
import '@nongsan/elements/leaf/price';
import '@nongsan/elements/connected/product-card';
import '@nongsan/elements/connected/trace-badge';
